import { sql } from "kysely";
import type { Db, TablesOf } from "../../platform/db/db.ts";

const tables = (db: Db) => db.withTables<TablesOf<"conversations">>();

// The database's own clock decides, since workers on several machines share these rows.
export const LEASE = sql<Date>`now() + interval '30 seconds'`;

/** Takes up to `most` citizens who have something waiting and whom nobody holds, those who wait longest first. */
export async function claimCitizens(db: Db, { holder, most }: { holder: string; most: number }): Promise<string[]> {
  const { rows } = await sql<{ lineUserId: string }>`
    with front as (
      -- The leases as one array: the index of what waits is then read from its front and no further, however long the queue.
      select line_user_id, id from conversations.inbox
      where state = 'waiting'
        and line_user_id <> all (array(select lease.line_user_id from conversations.lease where lease.until > now()))
      order by id limit 100
    ), citizens as (select line_user_id from front group by line_user_id order by min(id) limit ${most})
    insert into conversations.lease (line_user_id, holder, until)
    select line_user_id, ${holder}, ${LEASE} from citizens
    on conflict (line_user_id) do update set holder = excluded.holder, until = excluded.until where lease.until <= now()
    returning line_user_id as "lineUserId"`.execute(db);
  return rows.map((row) => row.lineUserId);
}

/** Keeps every citizen this worker holds for another 30 s. */
export async function renewLeases(db: Db, holder: string): Promise<void> {
  await tables(db).updateTable("conversations.lease").set({ until: LEASE }).where("holder", "=", holder).execute();
}

/** Lets the citizen go; after a failure only after a rest, so that nobody tries before. */
export async function releaseLease(
  db: Db,
  lease: { lineUserId: string; holder: string; restMs: number },
): Promise<void> {
  const { lineUserId, holder, restMs } = lease;
  if (restMs === 0) {
    await tables(db)
      .deleteFrom("conversations.lease")
      .where("lineUserId", "=", lineUserId)
      .where("holder", "=", holder)
      .execute();
    return;
  }
  await tables(db)
    .updateTable("conversations.lease")
    .set({ holder: null, until: sql<Date>`now() + ${restMs} * interval '1 millisecond'` })
    .where("lineUserId", "=", lineUserId)
    .where("holder", "=", holder)
    .execute();
}
