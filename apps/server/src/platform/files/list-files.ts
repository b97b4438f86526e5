import type { Db, TablesOf } from "../db/db.ts";

/** Ids of the files that rooms kept within a time and that still exist, in order, a page at a time. */
export async function listFiles(
  db: Db,
  wanted: { rooms: readonly string[]; from: Date; until: Date; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db
    .withTables<TablesOf<"platform">>()
    .selectFrom("platform.file")
    .select("id")
    .where("room", "in", [...wanted.rooms])
    .where("createdAt", ">=", wanted.from)
    .where("createdAt", "<", wanted.until)
    .where("erasedAt", "is", null)
    .$if(wanted.after !== null, (query) => query.where("id", ">", wanted.after))
    .orderBy("id")
    .limit(wanted.limit)
    .execute();
  return rows.map(({ id }) => id);
}
