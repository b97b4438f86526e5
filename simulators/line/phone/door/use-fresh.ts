import { useCallback, useEffect, useRef, useState } from "react";
import { type Change, useLive } from "./live.tsx";

export type Fresh<T> = { data: T | undefined; hasFailed: boolean; reload: () => void };

/** A campaign changes every chat hundreds of times a second; the eye wants four. */
const restMs = 250;

/**
 * Loads something and loads it again whenever a change concerns it. Changes that arrive during a load, or shortly after it, cause one
 * more load, not many.
 * `load` must be stable (a module's function or useCallback).
 */
export function useFresh<T>(load: () => Promise<T>, concerns: (change: Change) => boolean): Fresh<T> {
  const [data, setData] = useState<T>();
  const [hasFailed, setFailed] = useState(false);
  const state = useRef({ isLoading: false, isStale: false, load });

  const reload = useCallback(() => {
    const now = state.current;
    if (now.isLoading) {
      now.isStale = true;
      return;
    }
    now.isLoading = true;
    now.isStale = false;
    const used = now.load;
    used()
      .then(
        (loaded) => {
          if (used !== now.load) return;
          setData(loaded);
          setFailed(false);
        },
        () => setFailed(true),
      )
      .finally(() =>
        setTimeout(() => {
          now.isLoading = false;
          if (now.isStale) reload();
        }, restMs),
      );
  }, []);

  useEffect(() => {
    state.current.load = load;
    reload();
  }, [load, reload]);

  useLive((change) => {
    if (change.kind === "reset" || concerns(change)) reload();
  });

  return { data, hasFailed, reload };
}
