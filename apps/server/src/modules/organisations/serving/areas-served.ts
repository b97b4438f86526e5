import type { Db } from "../../../platform/db/db.ts";
import { organisationsTables } from "../organisations.tables.ts";

/** What kind of organisation it is, and the districts and sub-districts it serves in its own name; the whole province is no area of its own. */
export async function areasServed(db: Db, organisationId: string): Promise<{ kind: string; codes: string[] }> {
  const tables = organisationsTables(db);
  const { kind } = await tables
    .selectFrom("organisations.organisation")
    .select("kind")
    .where("id", "=", organisationId)
    .executeTakeFirstOrThrow();
  const rows = await tables
    .selectFrom("organisations.serving")
    .select("areaCode")
    .distinct()
    .where("organisationId", "=", organisationId)
    .where("isRemoved", "=", false)
    .where((eb) => eb(eb.fn<number>("length", ["areaCode"]), ">", 2))
    .orderBy("areaCode")
    .execute();
  return { kind, codes: rows.map(({ areaCode }) => areaCode) };
}
