import { sql } from "kysely";
import type { Db, TablesOf } from "../db/db.ts";

/** Closes a file to every address that was given out for it, at once; its bytes stay until it is erased. Hiding twice does no harm. */
export async function hideFile(db: Db, fileId: string): Promise<void> {
  await db
    .withTables<TablesOf<"platform">>()
    .updateTable("platform.file")
    .set({ hiddenAt: sql<Date>`coalesce(hidden_at, now())` })
    .where("id", "=", fileId)
    .execute();
}
