import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import type { Message } from "../neutral.ts";

/** LINE user ids serve sending and looking into a fault; afterwards the ledger's member ids suffice. */
const FORGOTTEN_AFTER_MS = 30 * 86_400_000;

/** What was sent to a person among many, in the language they got, oldest first. */
export async function toldAmongMany(
  db: Db,
  memberId: string,
): Promise<{ at: Date; state: string; messages: readonly Message[] }[]> {
  const { rows } = await sql<{ at: Date; state: string; messages: readonly Message[] }>`
    select coalesce(c.accepted_at, r.at) as at, coalesce(r.exception, c.state) as state,
      coalesce(b.contents -> c.language, b.contents -> 'th') as messages
    from messages.recipient r
    join messages.chunk c on c.id = r.chunk_id
    join messages.broadcast b on b.id = r.broadcast_id
    where r.member_id = ${memberId}
    order by r.at, r.chunk_id`.execute(db);
  return rows;
}

/** The LINE user of a person who leaves stands in no call any more; one that is under way still ends as it was begun. */
export async function forgetInChunks(tx: Db, person: { memberId: string; lineUserId: string }): Promise<void> {
  await sql`update messages.chunk c set line_user_ids = array_replace(c.line_user_ids, ${person.lineUserId}, '')
    from messages.recipient r
    where r.member_id = ${person.memberId} and c.id = r.chunk_id and c.state <> 'waiting'`.execute(tx);
}

/** Empties the LINE user ids of calls that ended a month ago. */
export async function forgetOldCalls(db: Db, now: Date): Promise<void> {
  await sql`update messages.chunk set line_user_ids = '{}'
    where state <> 'waiting' and line_user_ids <> '{}'
      and coalesce(accepted_at, next_try_at) < ${new Date(now.getTime() - FORGOTTEN_AFTER_MS)}`.execute(db);
}
