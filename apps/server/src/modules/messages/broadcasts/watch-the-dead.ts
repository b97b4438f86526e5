import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import type { Clock } from "../../../platform/clock.ts";
import type { Db } from "../../../platform/db/db.ts";
import { enqueue } from "../../../platform/jobs/enqueue.ts";
import type { Log } from "../../../platform/log.ts";
import { leftUnfrozen } from "./broadcasts.queries.ts";
import { FREEZE } from "./freeze-audience.ts";
import { isHeld, WORKER_LOCK } from "./locks.ts";

const EVERY_MS = 1_000;
/** A freezing that cannot go on is not begun anew every second. */
const FREEZE_AGAIN_MS = 10_000;

/**
 * Holds this worker's number for as long as it lives, and looks each second for what others left that died: their calls are due at once, a
 * half-frozen audience is frozen on. The database lets go of a dead process's lock in the moment its connection ends. Taking over from one
 * that only lost its connection does no harm: both make the call under the same key.
 */
export function watchTheDead(given: { db: Db; clock: Clock; log: Log; worker: number }): { stop(): Promise<void> } {
  const { db, log, worker } = given;
  const stopping = new AbortController();
  const begun = new Map<string, number>();
  const pause = (): Promise<void> => sleep(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);

  /** On one connection of its own: the lock lives with it. */
  const watch = (): Promise<void> =>
    db.connection().execute(async (own) => {
      await sql`select pg_advisory_lock(${WORKER_LOCK}, ${worker})`.execute(own);
      try {
        while (!stopping.signal.aborted) {
          await look(own, given, begun);
          await pause();
        }
      } finally {
        await sql`select pg_advisory_unlock(${WORKER_LOCK}, ${worker})`.execute(own).catch(() => undefined);
      }
    });
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await watch().catch((error) => log.warn({ err: error }, "looking after dead workers broke off"));
      await pause();
    }
  };
  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function look(own: Db, { clock, log }: { clock: Clock; log: Log }, begun: Map<string, number>): Promise<void> {
  const now = clock.now();
  const { rows } = await sql`
    with left_behind as (
      select c.id from messages.chunk c join messages.broadcast b on b.id = c.broadcast_id
      where b.state = 'sending' and c.state = 'waiting' and c.worker is not null and c.next_try_at > ${now}
        and not ${isHeld(WORKER_LOCK, sql`c.worker`)}
      for update of c skip locked)
    update messages.chunk c set next_try_at = ${now}, worker = null from left_behind where c.id = left_behind.id
    returning c.id`.execute(own);
  if (rows.length > 0) log.warn({ calls: rows.length }, "took over what a dead worker had begun");
  for (const id of await leftUnfrozen(own, now)) {
    if (now.getTime() - (begun.get(id) ?? 0) < FREEZE_AGAIN_MS) continue;
    begun.set(id, now.getTime());
    await enqueue(own, FREEZE, { id }, { key: `freeze ${id}` });
  }
  for (const [id, at] of begun) if (now.getTime() - at > FREEZE_AGAIN_MS) begun.delete(id);
}
