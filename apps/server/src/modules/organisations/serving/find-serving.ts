import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { centreId } from "../organisations.queries.ts";
import { organisationsTables } from "../organisations.tables.ts";

/** The area itself and those around it: sub-district, district, province. */
export const areasAround = (code: string): string[] =>
  [code, code.slice(0, 6), code.slice(0, 4), code.slice(0, 2)].filter(
    (each, index, all) => all.indexOf(each) === index,
  );

/**
 * The organisation that answers for a category in an area. A row for the category beats one for "*", and among equals the smaller area
 * beats the larger: electricity goes to one utility everywhere while all else goes to the local government of the place. Without an
 * area, or when nobody serves it, the centre. `province-file.ts` asks the same of the files; serving.test.ts holds the two together.
 */
export async function findServing(
  db: Db,
  { areaCode, category }: { areaCode: string | null; category: string },
): Promise<string> {
  if (areaCode === null) return centreId(db);
  const row = await organisationsTables(db)
    .selectFrom("organisations.serving as serving")
    .innerJoin("organisations.organisation as organisation", "organisation.id", "serving.organisationId")
    .select("organisation.id")
    .where("serving.areaCode", "in", areasAround(areaCode))
    .where("serving.category", "in", [category, "*"])
    .where("serving.isRemoved", "=", false)
    .where("organisation.isActive", "=", true)
    .where("organisation.handlesComplaints", "=", true)
    .orderBy(sql`serving.category = '*'`)
    .orderBy(sql`length(serving.area_code)`, "desc")
    .executeTakeFirst();
  return row?.id ?? centreId(db);
}
