import type { Purpose } from "@paknam/contract";
import { sql } from "kysely";
import type { Db, TablesOf } from "../../platform/db/db.ts";
import { blockerBehind, consentBehind } from "../members/index.ts";
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
  /** What it is for; null: an answer, or something else that needs nobody's consent. */
  purpose: Purpose | null;
  /** It waits until then. */
  notBefore: Date | null;
  attempts: number;
  replyTriedAt: Date | null;
  pushTriedAt: Date | null;
}>;

/** Why a message was not sent to somebody. */
export type Dropped = "blocked" | "no-consent" | "left";

/** How it leaves. */
export type Way = "reply" | "push";

/** Stores a message; false when its cause has spoken already. */
export async function insertOutgoing(
  db: Db,
  { cause, message }: { cause: string; message: Outgoing },
): Promise<boolean> {
  const { body, request: _, attempts: __, ...columns } = message;
  const due = message.notBefore ? { nextTryAt: message.notBefore } : {};
  const added = await tables(db)
    .insertInto("messages.outgoing")
    .values({ ...columns, ...due, cause, body: JSON.stringify(body) })
    .onConflict((conflict) => conflict.column("cause").doNothing())
    .returning("id")
    .executeTakeFirst();
  return added !== undefined;
}

/** The message, if it still waits. */
export async function readWaiting(db: Db, id: string): Promise<Outgoing | null> {
  const row = await tables(db)
    .selectFrom("messages.outgoing")
    .select(["id", "lineUserId", "replyToken", "replyUntil", "retryKey", "notBefore"])
    // Written by insertOutgoing and claimTry from these very types.
    .select([sql<readonly Message[] | null>`body`.as("body"), sql<Rendered | null>`request`.as("request")])
    .select(sql<Purpose | null>`purpose`.as("purpose"))
    .select(["attempts", "replyTriedAt", "pushTriedAt"])
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .executeTakeFirst();
  if (!row?.body || row.lineUserId === null) return null;
  return { ...row, body: row.body, lineUserId: row.lineUserId };
}

/**
 * Begins a try: freezes the request, notes that the channel may take it from now on, and keeps others away until `leaseUntil`.
 * Null when somebody else was quicker, it is not due, it would be pushed to someone who blocked us, or, before its first try, the consent
 * that it needs is not given.
 */
export async function claimTry(
  db: Db,
  attempt: { seen: Outgoing; way: Way; request: Rendered; now: Date; leaseUntil: Date },
): Promise<Rendered | null> {
  const { seen, way, request, now, leaseUntil } = attempt;
  const consent = neededConsent(seen);
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
    .where((where) => where.or([where("notBefore", "is", null), where("notBefore", "<=", now)]))
    .$if(way === "push", (update) => update.where(({ not, exists }) => not(exists(blockerBehind(db, seen.lineUserId)))))
    .where(({ exists, lit }) => (consent === null ? lit(true) : exists(consentBehind(db, consent))))
    .returning(sql<Rendered>`request`.as("request"))
    .executeTakeFirst();
  return claimed?.request ?? null;
}

/** The consent without which a message is not tried for the first time; once it was tried, the channel may have it, and it never changes. */
export const neededConsent = ({
  purpose,
  attempts,
  lineUserId,
}: Outgoing): { lineUserId: string; purpose: Purpose } | null =>
  purpose === null || purpose === "service" || attempts > 0 ? null : { lineUserId, purpose };

/** Drops a message that was never tried; one that was stays as it is. */
export async function dropUntried(db: Db, id: string, error: Dropped): Promise<void> {
  await tables(db)
    .updateTable("messages.outgoing")
    .set({ state: "dropped", error })
    .where("id", "=", id)
    .where("state", "=", "waiting")
    .where("attempts", "=", 0)
    .execute();
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

/** What remains of a message is a line of the ledger. */
export const EMPTIED = { body: null, request: null, replyToken: null, lineUserId: null } as const;

/** Empties what was said more than 30 days ago; to whom is forgotten too. */
export async function emptyOld(db: Db, now: Date): Promise<void> {
  await tables(db)
    .updateTable("messages.outgoing")
    .set(EMPTIED)
    .where("body", "is not", null)
    .where("state", "<>", "waiting")
    .where("createdAt", "<", new Date(now.getTime() - 30 * 86_400_000))
    .execute();
}
