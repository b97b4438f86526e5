import { deliverById, type Sending } from "./deliver.ts";
import { listDue } from "./outgoing.queries.ts";

const EVERY_MS = 2_000;
const AT_ONCE = 8;
const MOST = 200;

/** Tries every message that is due: what failed before, and what a process that died left behind. */
export async function sweepOnce(sending: Sending): Promise<void> {
  const ids = await listDue(sending.db, { now: sending.clock.now(), most: MOST });
  const sendSome = async (): Promise<void> => {
    for (let id = ids.shift(); id !== undefined; id = ids.shift()) await deliverById(sending, id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendSome));
}

/** Sweeps every 2 s until `stop`. */
export function startSweeping(sending: Sending): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = sweepOnce(sending)
      .catch((error) => sending.log.error({ err: error }, "sweeping messages failed"))
      .finally(() => {
        isBusy = false;
      });
  }, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
