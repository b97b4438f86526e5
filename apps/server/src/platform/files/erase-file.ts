import { sql } from "kysely";
import { type Db, inTransaction, type TablesOf } from "../db/db.ts";
import type { FileStore } from "./file-store.ts";
import { lockBytes } from "./lock-bytes.ts";

/** Takes a file away for good; the bytes go unless another row still stands on them. Erasing twice does no harm. */
export async function eraseFile(db: Db, store: FileStore, fileId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const tables = tx.withTables<TablesOf<"platform">>();
    const file = await tables.selectFrom("platform.file").select("sha256").where("id", "=", fileId).executeTakeFirst();
    if (!file) return;
    await lockBytes(tx, file.sha256);
    await tables
      .updateTable("platform.file")
      .set({ erasedAt: sql<Date>`coalesce(erased_at, now())` })
      .where("id", "=", fileId)
      .execute();
    const other = await tables
      .selectFrom("platform.file")
      .select("id")
      .where("sha256", "=", file.sha256)
      .where("erasedAt", "is", null)
      .limit(1)
      .executeTakeFirst();
    if (!other) await store.remove(file.sha256);
  });
}
