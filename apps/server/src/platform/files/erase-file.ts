import { sql } from "kysely";
import type { Db, TablesOf } from "../db/db.ts";
import type { FileStore } from "./file-store.ts";

/** Takes a file away for good; the bytes go unless another row still stands on them. Erasing twice does no harm. */
export async function eraseFile(db: Db, store: FileStore, fileId: string): Promise<void> {
  const tables = db.withTables<TablesOf<"platform">>();
  const file = await tables
    .updateTable("platform.file")
    .set({ erasedAt: sql<Date>`coalesce(erased_at, now())` })
    .where("id", "=", fileId)
    .returning("sha256")
    .executeTakeFirst();
  if (!file) return;
  const other = await tables
    .selectFrom("platform.file")
    .select("id")
    .where("sha256", "=", file.sha256)
    .where("erasedAt", "is", null)
    .limit(1)
    .executeTakeFirst();
  if (!other) await store.remove(file.sha256);
}
