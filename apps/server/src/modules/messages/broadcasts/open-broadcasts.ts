import { enqueue } from "../../../platform/jobs/enqueue.ts";
import type { Jobs } from "../../../platform/jobs/run-jobs.ts";
import type { Deps } from "../../../platform/room.ts";
import type { MessageSender } from "../message-sender.ts";
import { dueBroadcasts, unfrozenBroadcasts } from "./broadcasts.queries.ts";
import { freezeAudience } from "./freeze-audience.ts";
import { dropOldMonths, makeMonths } from "./months.ts";
import { startLanes } from "./run-lanes.ts";
import { openBuckets } from "./take-calls.ts";

export const FREEZE = "messages.freeze";

/** Sending to many: the jobs that freeze, and the lanes that a worker runs beside the queue. */
export function openBroadcasts(
  deps: Deps,
  { sender }: { sender: MessageSender },
): { jobs: Jobs; work(): Promise<{ stop(): Promise<void> }> } {
  const { db, clock, log, config } = deps;
  return {
    jobs: {
      handlers: {
        [FREEZE]: ({ id }) => freezeAudience({ db, clock, log, sender }, String(id)),
        // What is due by the clock, and what a worker that died left half frozen.
        "messages.watch": async () => {
          const ids = [...(await dueBroadcasts(db, clock.now())), ...(await unfrozenBroadcasts(db))];
          for (const id of ids) await enqueue(db, FREEZE, { id }, { key: `freeze ${id}` });
        },
        "messages.months": async () => {
          await makeMonths(db, clock.now());
          await dropOldMonths(db, clock.now());
        },
      },
      cron: ["* * * * * messages.watch", "40 19 * * * messages.months"],
    },
    async work() {
      await makeMonths(db, clock.now());
      await openBuckets(db, { bulkPerSecond: config.bulkCallsPerSecond });
      return startLanes({ db, clock, log, sender });
    },
  };
}
