import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { hashSecret } from "../../../platform/random.ts";
import { privacyTables } from "../privacy.tables.ts";

export type Format = "page" | "json";

/** Notes an address that opens once. */
export async function insertDownload(
  tx: Db,
  download: { token: string; memberId: string; format: Format; now: Date; expiresAt: Date },
): Promise<void> {
  const { token, now, ...columns } = download;
  await privacyTables(tx)
    .insertInto("privacy.download")
    .values({ ...columns, tokenHash: hashSecret(token), createdAt: now })
    .execute();
}

/** Whose data an address opens, in which form; null when it was used, is over, or never was. */
export async function findDownload(
  db: Db,
  { token, now }: { token: string; now: Date },
): Promise<{ memberId: string; format: Format } | null> {
  const row = await privacyTables(db)
    .selectFrom("privacy.download")
    .select(["memberId", sql<Format>`format`.as("format")])
    .where("tokenHash", "=", hashSecret(token))
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
  return row ?? null;
}

/** Uses an address up; false when somebody was quicker. */
export async function useDownload(db: Db, { token, now }: { token: string; now: Date }): Promise<boolean> {
  const { numUpdatedRows } = await privacyTables(db)
    .updateTable("privacy.download")
    .set({ usedAt: now })
    .where("tokenHash", "=", hashSecret(token))
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Those of a person end: they left, or their history went to another account. */
export async function dropDownloads(tx: Db, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await privacyTables(tx)
    .deleteFrom("privacy.download")
    .where("memberId", "in", [...memberIds])
    .execute();
}

/** Forgets what is over. */
export async function forgetDownloads(db: Db, now: Date): Promise<void> {
  await privacyTables(db).deleteFrom("privacy.download").where("expiresAt", "<=", now).execute();
}
