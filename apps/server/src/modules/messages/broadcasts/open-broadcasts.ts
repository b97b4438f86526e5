import type { Jobs } from "../../../platform/jobs/run-jobs.ts";
import type { Deps } from "../../../platform/room.ts";
import type { MessageSender } from "../message-sender.ts";
import { FREEZE, freezeAudience } from "./freeze-audience.ts";
import { dropOldMonths, makeMonths } from "./months.ts";
import { forgetOldCalls } from "./person.queries.ts";
import { startLanes } from "./run-lanes.ts";
import { openBuckets } from "./take-calls.ts";

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
        "messages.months": async () => {
          await makeMonths(db, clock.now());
          await dropOldMonths(db, clock.now());
          await forgetOldCalls(db, clock.now());
        },
      },
      cron: ["40 19 * * * messages.months"],
    },
    async work() {
      await makeMonths(db, clock.now());
      await openBuckets(db, { bulkPerSecond: config.bulkCallsPerSecond });
      return startLanes({ db, clock, log, sender });
    },
  };
}
