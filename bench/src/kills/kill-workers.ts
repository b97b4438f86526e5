import { setTimeout as wait } from "node:timers/promises";
import type pg from "pg";
import type { RunningProcess } from "../../../tools/process/start-process.ts";
import { isDone, waitForWorkers } from "../fan-out/watch-broadcast.ts";

/** Beyond so many a run would only get longer. */
const MOST_KILLS = 4;
const LONGEST_PAUSE_MS = 700;

/**
 * Kills the oldest worker again and again while a broadcast is under way, at moments that nobody chose, and starts another in its place. It is
 * one that makes calls: the oldest of those that run while at least one does.
 */
export function killWorkers(given: {
  workers: readonly RunningProcess[];
  start: () => RunningProcess;
  client: pg.Client;
  id: string;
  dice: () => number;
}): { stop(): Promise<{ kills: number; running: RunningProcess[] }> } {
  const { start, client, id, dice } = given;
  const running = [...given.workers];
  let kills = 0;
  let isStopped = false;
  const run = async (): Promise<void> => {
    while (kills < MOST_KILLS && !isStopped) {
      await wait(dice() * LONGEST_PAUSE_MS);
      await waitForWorkers(client, 1);
      if (isStopped || (await isDone(client, id))) return;
      const oldest = running.shift();
      await oldest?.kill();
      // It counts when there was still something to send after it.
      if (!(await isDone(client, id))) kills += 1;
      running.push(start());
    }
  };
  const killing = run();
  return {
    async stop() {
      isStopped = true;
      await killing;
      return { kills, running };
    },
  };
}
