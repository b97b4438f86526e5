import type { Db, TablesOf } from "../../platform/db/db.ts";

/** The same handle, seeing this room's tables. */
export const privacyTables = (db: Db) => db.withTables<TablesOf<"privacy">>();
