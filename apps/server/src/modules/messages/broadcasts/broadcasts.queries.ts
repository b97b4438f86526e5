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

/** The audience is complete. */
export async function noteFrozen(db: Db, { id, frozenAt }: { id: string; frozenAt: Date }): Promise<void> {
  await tables(db).updateTable("messages.broadcast").set({ frozenAt }).where("id", "=", id).execute();
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

/** Broadcasts that are approved and whose time has come. */
export async function dueBroadcasts(db: Db, now: Date): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom("messages.broadcast")
    .select("id")
    .where("state", "=", "approved")
    .where((where) => where.or([where("sendAt", "is", null), where("sendAt", "<=", now)]))
    .orderBy("lane")
    .execute();
  return rows.map(({ id }) => id);
}

/** Broadcasts whose freezing began and did not end. */
export async function unfrozenBroadcasts(db: Db): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom("messages.broadcast")
    .select("id")
    .where("state", "=", "sending")
    .where("frozenAt", "is", null)
    .execute();
  return rows.map(({ id }) => id);
}

/** Ends broadcasts of which nothing waits any more. */
export async function finishSent(db: Db, now: Date): Promise<string[]> {
  const rows = await tables(db)
    .updateTable("messages.broadcast as broadcast")
    .set({ state: "done", finishedAt: now })
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
