import type { Db, TablesOf } from "../db/db.ts";

/** Width and height of files that may still be shown, by id. */
export async function findPictures(
  db: Db,
  fileIds: readonly string[],
): Promise<Map<string, { width: number | null; height: number | null }>> {
  if (fileIds.length === 0) return new Map();
  const rows = await db
    .withTables<TablesOf<"platform">>()
    .selectFrom("platform.file")
    .select(["id", "width", "height"])
    .where("id", "in", fileIds)
    .where("hiddenAt", "is", null)
    .where("erasedAt", "is", null)
    .execute();
  return new Map(rows.map(({ id, width, height }) => [id, { width, height }]));
}
