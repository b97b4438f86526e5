import { sql } from "kysely";
import type { Db, TablesOf } from "../../platform/db/db.ts";
import type { Message } from "./neutral.ts";
import { EMPTIED } from "./outgoing.queries.ts";

const tables = (db: Db) => db.withTables<TablesOf<"messages">>();

/** What was said to somebody in the last 30 days, or waits to be said, in order. */
export const saidTo = (db: Db, lineUserId: string) =>
  tables(db)
    .selectFrom("messages.outgoing")
    .select(["state", "sentAt", "createdAt", "notBefore"])
    // Written by insertOutgoing from this very type.
    .select(sql<readonly Message[]>`body`.as("body"))
    .where("lineUserId", "=", lineUserId)
    .where("body", "is not", null)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();

/** Nothing more is said to somebody who leaves, and nobody knows any more what was. */
export async function dropAllTo(tx: Db, lineUserId: string): Promise<void> {
  await tables(tx)
    .updateTable("messages.outgoing")
    .set({ state: "dropped", error: "left" })
    .where("lineUserId", "=", lineUserId)
    .where("body", "is not", null)
    .where("state", "=", "waiting")
    .execute();
  await tables(tx)
    .updateTable("messages.outgoing")
    .set(EMPTIED)
    .where("lineUserId", "=", lineUserId)
    .where("body", "is not", null)
    .execute();
}
