import type { Purpose } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import { membersTables } from "../members.tables.ts";

/** Members who took back a consent, or left, since a time: what waits for them no longer goes. Few, whatever the size of the province. */
export async function withdrawnSince(
  db: Db,
  { purpose, since }: { purpose: Purpose | null; since: Date },
): Promise<Set<string>> {
  const tables = membersTables(db);
  const left = await tables.selectFrom("members.member").select("id").where("leftAt", ">=", since).execute();
  if (purpose === null) return new Set(left.map(({ id }) => id));
  const withdrew = await tables
    .selectFrom("members.consentNow")
    .select("memberId as id")
    .where("purpose", "=", purpose)
    .where("state", "<>", "given")
    .where("changedAt", ">=", since)
    .execute();
  return new Set([...left, ...withdrew].map(({ id }) => id));
}
