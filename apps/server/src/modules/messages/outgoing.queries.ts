import { sql } from "kysely";
import type { Db, TablesOf } from "../../platform/db/db.ts";
import type { Rendered } from "./message-sender.ts";
import type { Message } from "./neutral.ts";

const tables = (db: Db) => db.withTables<TablesOf<"messages">>();

/** A message that waits to leave. */
export type Outgoing = Readonly<{
  id: string;
  lineUserId: string;
  body: readonly Message[];
  request: Rendered | null;
  replyToken: string | null;
  replyUntil: Date | null;
  retryKey: string;
  attempts: number;
  replyTriedAt: Date | null;
  pushTriedAt: Date | null;
}>;

/** How it leaves. */
export type Way = "reply" | "push";

/** Stores a message; false when its cause has spoken already. */
export async function insertOutgoing(
  db: Db,
  message: {
    id: string;
    cause: string;
    lineUserId: string;
    body: readonly Message[];
    replyToken: string | null;
    replyUntil: Date | null;
    retryKey: string;
  },
): Promise<boolean> {
  const added = await tables(db)
    .insertInto("messages.outgoing")
    .values({ ...message, body: JSON.stringify(message.body) })
    .onConflict((conflict) => conflict.column("cause").doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** The message, if it still waits. */
export async function readWaiting(db: Db, id: string): Promise<Outgoing | null> {
  const row = await tables(db)
    .selectFrom("messages.outgoing")
    .select(["id", "lineUserId", "replyToken", "replyUntil", "retryKey"])
    // Written by insertOutgoing and claimTry from these very types.
    .select([sql<readonly Message[] | null>`body`.as("body"), sql<Rendered | null>`request`.as("request")])
    .select(["attempts", "replyTriedAt", "pushTriedAt"])
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  if (!row?.body) return null;
  return { ...row, body: row.body };
}

/**
 * Begins a try: freezes the request, notes that the channel may take it from now on, and keeps others away until `leaseUntil`.
 * Null when somebody else was quicker or it is not due.
 */
export async function claimTry(
  db: Db,
  attempt: { seen: Outgoing; way: Way; request: Rendered; now: Date; leaseUntil: Date },
): Promise<Rendered | null> {
  const { seen, way, request, now, leaseUntil } = attempt;
  const claimed = await tables(db)
    .updateTable("messages.outgoing")
    .set({
      attempts: seen.attempts + 1,
      nextTryAt: leaseUntil,
      request: sql`coalesce(request, ${JSON.stringify(request)}::jsonb)`,
      ...(way === "reply" ? { replyTriedAt: seen.replyTriedAt ?? now } : { pushTriedAt: seen.pushTriedAt ?? now }),
    })
    .where("id", "=", seen.id)
    .where("state", "=", "waiting")
    .where("attempts", "=", seen.attempts)
    .where((where) => where.or([where("attempts", "=", 0), where("nextTryAt", "<=", now)]))
    .returning(sql<Rendered>`request`.as("request"))
    .executeTakeFirst();
  return claimed?.request ?? null;
}

/** Writes how the try ended; a row that has left the waiting state stays as it is. */
export async function settle(
  db: Db,
  id: string,
  change: Partial<{
    state: "sent" | "dropped" | "failed";
    sentAs: Way;
    sentAt: Date;
    nextTryAt: Date;
    replyToken: null;
    replyTriedAt: Date | null;
    pushTriedAt: Date | null;
    error: string | null;
  }>,
): Promise<void> {
  await tables(db)
    .updateTable("messages.outgoing")
    .set(change)
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .execute();
}

/** Messages that are due, oldest first; new ones only when whoever made them had 5 s to send them and did not. */
export async function listDue(db: Db, { now, most }: { now: Date; most: number }): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom("messages.outgoing")
    .select("id")
    .where("state", "=", "waiting")
    .where("nextTryAt", "<=", now)
    .where((where) =>
      where.or([where("attempts", ">", 0), where("createdAt", "<", sql<Date>`now() - interval '5 seconds'`)]),
    )
    .orderBy("nextTryAt")
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}

/** How many messages have not left yet; the count reads an index of such rows only. */
export async function countWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from messages.outgoing where state = 'waiting'`.execute(db);
  return rows[0]?.waiting ?? 0;
}

/** Empties what was said more than 30 days ago. */
export async function emptyOld(db: Db, now: Date): Promise<void> {
  await tables(db)
    .updateTable("messages.outgoing")
    .set({ body: null, request: null, replyToken: null })
    .where("body", "is not", null)
    .where("state", "<>", "waiting")
    .where("createdAt", "<", new Date(now.getTime() - 30 * 86_400_000))
    .execute();
}
