import type { Db } from "../../../platform/db/db.ts";
import { organisationsTables } from "../organisations.tables.ts";

/** The LINE users whom active officers have linked; a few hundred. */
export async function linkedPhones(db: Db): Promise<string[]> {
  const rows = await organisationsTables(db)
    .selectFrom("organisations.lineLink as link")
    .innerJoin("organisations.officer as officer", "officer.id", "link.officerId")
    .select("link.lineUserId")
    .where("officer.state", "=", "active")
    .execute();
  return rows.map((row) => row.lineUserId);
}
