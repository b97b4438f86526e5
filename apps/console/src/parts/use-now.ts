import { useSyncExternalStore } from "react";

const EVERY_MS = 30_000;
let now = new Date();

/** The present, told to all that show relative times together twice a minute. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(changed: () => void): () => void {
  const tick = () => {
    if (Date.now() - now.getTime() >= EVERY_MS - 1_000) now = new Date();
    changed();
  };
  // A page opened after a while without any relative time must not begin with an old present.
  tick();
  const timer = setInterval(tick, EVERY_MS);
  return () => clearInterval(timer);
}
