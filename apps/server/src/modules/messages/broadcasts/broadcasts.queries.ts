import type { BroadcastTexts, Rule } from "@paknam/contract";
import { sql } from "kysely";
import type { Db, TablesOf } from "../../../platform/db/db.ts";
import type { Rendered } from "../message-sender.ts";
import {
  type Broadcast,
  type BroadcastAct,
  type BroadcastKind,
  type BroadcastState,
  type Contents,
  type Lane,
  stateAfter,
  statesBefore,
} from "./broadcast.ts";
import { stopChunks } from "./chunks.queries.ts";
import { FREEZE_LOCK, freezeNumber, isHeld } from "./locks.ts";

/** After its time a freezing begins within this, by its job; what has not is looked after. */
const FREEZE_BEGINS_MS = 1_000;
/** Others wait so long for a warning's audience, no longer: one that cannot be frozen must not hold up everything. */
const WARNING_FIRST_MS = 10_000;

const tables = (db: Db) => db.withTables<TablesOf<"messages">>();

const broadcastRows = (db: Db) =>
  tables(db)
    .selectFrom("messages.broadcast")
    .select(["id", "organisationId", "title", "corrects", "version", "createdBy", "submittedBy", "decidedBy", "sendAt"])
    .select(["startedAt", "frozenAt", "createdAt", "finishedAt", "decidedWords", "heldBecause"])
    // Written by insertBroadcast from these very types, and checked by the contract before.
    .select([
      sql<BroadcastKind>`kind`.as("kind"),
      sql<Lane>`lane`.as("lane"),
      sql<Rule | null>`rule`.as("rule"),
      sql<Contents>`contents`.as("contents"),
      sql<BroadcastTexts | null>`texts`.as("texts"),
      sql<BroadcastState>`state`.as("state"),
    ]);

/** A broadcast, or null. */
export const broadcastById = async (db: Db, id: string): Promise<Broadcast | null> =>
  (await broadcastRows(db).where("id", "=", id).executeTakeFirst()) ?? null;

/** A broadcast, locked until the transaction ends, or null. */
export const lockBroadcast = async (tx: Db, id: string): Promise<Broadcast | null> =>
  (await broadcastRows(tx).where("id", "=", id).forUpdate().executeTakeFirst()) ?? null;

/** Keeps a new draft. */
export async function insertBroadcast(
  tx: Db,
  draft: Pick<
    Broadcast,
    | "id"
    | "organisationId"
    | "kind"
    | "lane"
    | "title"
    | "rule"
    | "contents"
    | "texts"
    | "corrects"
    | "createdBy"
    | "sendAt"
  > & {
    now: Date;
  },
): Promise<void> {
  const { rule, contents, texts, now, ...columns } = draft;
  await tables(tx)
    .insertInto("messages.broadcast")
    .values({
      ...columns,
      rule: rule ? JSON.stringify(rule) : null,
      contents: JSON.stringify(contents),
      texts: texts ? JSON.stringify(texts) : null,
      state: "draft",
      createdAt: now,
    })
    .execute();
}

/**
 * Does an act on a broadcast, if its state allows it now.
 * @returns whether it was done
 */
export async function moveBroadcast(
  tx: Db,
  {
    id,
    act,
    ...change
  }: { id: string; act: BroadcastAct } & Partial<{
    submittedBy: string;
    submittedAt: Date;
    decidedBy: string;
    decidedAt: Date;
    decidedWords: string | null;
    startedAt: Date;
    finishedAt: Date;
    heldBecause: string | null;
  }>,
): Promise<boolean> {
  const from = statesBefore(act);
  const state = stateAfter(from[0] ?? "draft", act);
  if (state === null) return false;
  const moved = await tables(tx)
    .updateTable("messages.broadcast")
    .set((eb) => ({ ...change, state, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("state", "in", [...from])
    .returning("id")
    .executeTakeFirst();
  return moved !== undefined;
}

/** The last member of the audience that was put into a chunk, or null before the first. */
export async function lastFrozen(db: Db, id: string): Promise<string | null> {
  const { last } = await tables(db)
    .selectFrom("messages.slice")
    .select(sql<string | null>`max(last_member_id::text)`.as("last"))
    .where("broadcastId", "=", id)
    .executeTakeFirstOrThrow();
  return last;
}

/** The audience is complete; what was stopped meanwhile is stopped to its last slice. */
export async function noteFrozen(tx: Db, { id, frozenAt }: { id: string; frozenAt: Date }): Promise<void> {
  const { state } = await tables(tx)
    .updateTable("messages.broadcast")
    .set({ frozenAt })
    .where("id", "=", id)
    .returning("state")
    .executeTakeFirstOrThrow();
  if (state === "stopped") await stopChunks(tx, id);
}

/** What the channel will be told in each language; kept once, so that a second freezing changes nothing. */
export async function keepRequests(
  tx: Db,
  { id, requests }: { id: string; requests: ReadonlyMap<string, Rendered> },
): Promise<void> {
  await tables(tx)
    .insertInto("messages.broadcastRequest")
    .values(
      [...requests].map(([language, request]) => ({ broadcastId: id, language, request: JSON.stringify(request) })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What the channel is told in a language. */
export async function requestIn(db: Db, { id, language }: { id: string; language: string }): Promise<Rendered> {
  const row = await tables(db)
    .selectFrom("messages.broadcastRequest")
    .select(sql<Rendered>`request`.as("request"))
    .where("broadcastId", "=", id)
    .where("language", "=", language)
    .executeTakeFirstOrThrow();
  return row.request;
}

/** Broadcasts that nobody freezes although their time has come: their worker died, or their job was lost. */
export async function leftUnfrozen(db: Db, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select b.id from messages.broadcast b
    where b.state in ('approved', 'sending') and b.frozen_at is null
      and greatest(b.decided_at, b.send_at, b.started_at) < ${new Date(now.getTime() - FREEZE_BEGINS_MS)}
      and not ${isHeld(FREEZE_LOCK, freezeNumber(sql`b.id`))}
    order by b.lane`.execute(db);
  return rows.map(({ id }) => id);
}

/** Whether a warning still waits for its audience to be frozen. */
export async function isWarningUnfrozen(db: Db, now: Date): Promise<boolean> {
  const { rows } = await sql`select from messages.broadcast b
    where b.state in ('approved', 'sending') and b.lane = 0 and b.frozen_at is null
      and coalesce(b.send_at, b.decided_at) <= ${now} and b.decided_at > ${new Date(now.getTime() - WARNING_FIRST_MS)}
    limit 1`.execute(db);
  return rows.length > 0;
}

/** Ends broadcasts of which nothing waits any more. */
export async function finishSent(db: Db, now: Date): Promise<string[]> {
  const rows = await tables(db)
    .updateTable("messages.broadcast as broadcast")
    .set((eb) => ({ state: "done", finishedAt: now, version: eb("broadcast.version", "+", 1) }))
    .where("broadcast.state", "=", "sending")
    .where("broadcast.frozenAt", "is not", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("messages.chunk as chunk")
            .select("chunk.id")
            .whereRef("chunk.broadcastId", "=", "broadcast.id")
            .where("chunk.state", "=", "waiting"),
        ),
      ),
    )
    .returning("broadcast.id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Sends it no earlier than then. */
export async function postpone(tx: Db, { id, sendAt }: { id: string; sendAt: Date }): Promise<void> {
  await tables(tx).updateTable("messages.broadcast").set({ sendAt }).where("id", "=", id).execute();
}
