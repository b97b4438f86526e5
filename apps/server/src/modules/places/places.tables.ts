import type { Db, TablesOf } from "../../platform/db/db.ts";

export type PlacesTables = TablesOf<"places">;

/** The same handle, seeing this room's tables. */
export const placesTables = (db: Db) => db.withTables<PlacesTables>();
