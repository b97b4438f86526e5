import { sql } from "kysely";
import type { Db, TablesOf } from "../../platform/db/db.ts";
import type { KeptPhoto } from "./inbox.queries.ts";

const tables = (db: Db) => db.withTables<TablesOf<"conversations">>();

/** What somebody did in the chat in the last 30 days, in order. */
export const heardFrom = (db: Db, lineUserId: string) =>
  tables(db)
    .selectFrom("conversations.inbox")
    .select(["occurredAt", "body"])
    // Written by keepPhoto from this very type.
    .select(sql<KeptPhoto | null>`photo`.as("photo"))
    .where("lineUserId", "=", lineUserId)
    .where("body", "is not", null)
    .orderBy("occurredAt")
    .orderBy("id")
    .execute();

/** What is remembered of a talk with somebody, and what waits below it. */
export const talksWith = (db: Db, lineUserId: string) =>
  tables(db)
    .selectFrom("conversations.conversation")
    .select(["dialogue", "state", "pausedDialogue", "pausedState", "updatedAt"])
    .where("lineUserId", "=", lineUserId)
    .executeTakeFirst();

/**
 * Forgets somebody: their events are emptied and nobody's, what waits is over, the talk is gone. Without its lease a turn under way cannot
 * end, and nothing of it counts.
 * @returns the photos that they had sent
 */
export async function forgetChat(tx: Db, { lineUserId, now }: { lineUserId: string; now: Date }): Promise<string[]> {
  const sent = await heardFrom(tx, lineUserId);
  await tables(tx).deleteFrom("conversations.lease").where("lineUserId", "=", lineUserId).execute();
  await tables(tx).deleteFrom("conversations.conversation").where("lineUserId", "=", lineUserId).execute();
  await sql`update conversations.inbox set body = null, photo = null, error = null, line_user_id = null, message_id = null, set_id = null,
      handled_at = coalesce(handled_at, ${now}), state = case state when 'waiting' then 'done' else state end
    where line_user_id = ${lineUserId}`.execute(tx);
  return sent.flatMap(({ photo }) => photo?.fileId ?? []);
}
