import { sql } from "kysely";
import type { Db, TablesOf } from "../../../platform/db/db.ts";

const tables = (db: Db) => db.withTables<TablesOf<"conversations">>();

export type DisasterState = "off" | "drill" | "on";

/** The latest switch. */
export type Switch = Readonly<{ mode: DisasterState; officerId: string; reason: string; at: Date }>;

/** The latest switch of disaster mode, or null when it was never touched. */
export async function latestSwitch(db: Db): Promise<Switch | null> {
  const row = await tables(db)
    .selectFrom("conversations.disasterSwitch")
    .select(["officerId", "reason", "at"])
    .select(sql<DisasterState>`mode`.as("mode"))
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** How phones are now. */
export const disasterState = async (db: Db): Promise<DisasterState> => (await latestSwitch(db))?.mode ?? "off";

/** Writes a switch; those at the same moment come one after another. */
export async function writeSwitch(tx: Db, change: Switch): Promise<void> {
  await tables(tx).insertInto("conversations.disasterSwitch").values(change).execute();
}
