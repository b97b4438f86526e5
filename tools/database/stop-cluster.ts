import { setTimeout as wait } from "node:timers/promises";
import { isRunning } from "../process/is-running.ts";
import { runningPostmaster } from "./running-postmaster.ts";

/** Stops the server on this folder, if one runs: SIGINT is PostgreSQL's fast stop (ends sessions, keeps the data), SIGQUIT after 15 s. */
export async function stopCluster(dataDir: string): Promise<void> {
  const server = runningPostmaster(dataDir);
  if (server === undefined) return;
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    try {
      process.kill(server.processId, signal);
    } catch {
      return;
    }
    const end = Date.now() + 15_000;
    while (Date.now() < end) {
      if (!isRunning(server.processId)) return;
      await wait(20);
    }
  }
}
