import type { Db } from "../../../platform/db/db.ts";
import { organisationsTables } from "../organisations.tables.ts";

/** The LINE user that an officer linked as their own, or null. */
export async function officerLine(db: Db, officerId: string): Promise<string | null> {
  const row = await organisationsTables(db)
    .selectFrom("organisations.lineLink")
    .select("lineUserId")
    .where("officerId", "=", officerId)
    .executeTakeFirst();
  return row?.lineUserId ?? null;
}
