import { setTimeout as wait } from "node:timers/promises";
import type { RunningProcess } from "../process/start-process.ts";

/** Waits until the address answers 200; throws with the program's last lines when it ends first or takes over 60 s. */
export async function waitUntilReady(url: string, program: RunningProcess): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    if (program.hasEnded()) throw new Error(`ended (${await program.ended}):\n${program.lastLines()}`);
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
      await response.body?.cancel();
      if (response.status === 200) return;
    } catch {
      // Not listening yet.
    }
    await wait(50);
  }
  throw new Error(`${url} did not answer within 60 s:\n${program.lastLines()}`);
}
