import { watchParents } from "./watch-parents.ts";

/** Calls back once at the first of: Ctrl-C, a request to end, a closed terminal, npm killed. Later ones are swallowed. */
export function onFirstSignal(handle: (reason: string) => void): void {
  let isDone = false;
  const first = (reason: string) => {
    if (isDone) return;
    isDone = true;
    handle(reason);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => first(signal));
  watchParents(() => first("parent gone"));
  // A closed terminal makes every later print fail; that must not stop the stopping.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
}
