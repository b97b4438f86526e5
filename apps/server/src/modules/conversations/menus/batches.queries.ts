import { sql } from "kysely";
import type { Db, TablesOf } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import type { Replacement } from "./menu-port.ts";

const tables = (db: Db) => db.withTables<TablesOf<"conversations">>();

/** A replacement of menus that the channel was asked for, or is about to be. */
export type Batch = Readonly<{
  id: string;
  operations: readonly Replacement[];
  requestId: string | null;
  askedAt: Date;
}>;

/** The one that is under way, or null. */
export async function openBatch(db: Db): Promise<Batch | null> {
  const row = await tables(db)
    .selectFrom("conversations.menuBatch")
    .select(["id", "requestId", "askedAt"])
    // Written by beginBatch from this very type.
    .select(sql<readonly Replacement[]>`operations`.as("operations"))
    .where("state", "=", "open")
    .executeTakeFirst();
  return row ?? null;
}

/** Writes down what is about to be asked. */
export async function beginBatch(
  db: Db,
  { operations, now }: { operations: readonly Replacement[]; now: Date },
): Promise<Batch> {
  const batch = { id: newId(), operations, requestId: null, askedAt: now };
  await tables(db)
    .insertInto("conversations.menuBatch")
    .values({ ...batch, operations: JSON.stringify(operations) })
    .execute();
  return batch;
}

/** The channel took it. */
export async function noteRequest(db: Db, { id, requestId }: { id: string; requestId: string }): Promise<void> {
  await tables(db).updateTable("conversations.menuBatch").set({ requestId }).where("id", "=", id).execute();
}

/** It is over. */
export async function endBatch(db: Db, { id, state }: { id: string; state: "done" | "failed" }): Promise<void> {
  await tables(db).updateTable("conversations.menuBatch").set({ state }).where("id", "=", id).execute();
}

/** Whether one failed since then. */
export async function hasFailedSince(db: Db, since: Date): Promise<boolean> {
  const row = await tables(db)
    .selectFrom("conversations.menuBatch")
    .select("id")
    .where("state", "=", "failed")
    .where("askedAt", ">", since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
