import type { OrganisationRef } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import { centreId, organisationRefs } from "../organisations.queries.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { areasAround, findServing } from "./find-serving.ts";

/**
 * To whom a complaint may be passed on, likeliest first: who serves it there, that row's alternatives, to whom the category is often
 * passed on, the local government of the place, the district office, the centre.
 */
export async function suggestOrganisations(
  db: Db,
  { areaCode, category }: { areaCode: string | null; category: string },
): Promise<OrganisationRef[]> {
  const [serving, around, forwarding, centre] = await Promise.all([
    findServing(db, { areaCode, category }),
    servingAround(db, { areaCode, category }),
    organisationsTables(db)
      .selectFrom("organisations.forwarding")
      .select("organisationIds")
      .where("category", "=", category)
      .executeTakeFirst(),
    centreId(db),
  ]);
  const local = around.filter((row) => row.category === "*");
  const ids = [
    serving,
    ...around.filter((row) => row.organisationId === serving).flatMap((row) => row.alternativeIds),
    ...(forwarding?.organisationIds ?? []),
    ...local.slice(0, 1).flatMap((row) => [row.organisationId, ...row.alternativeIds]),
    ...around.filter((row) => row.kind === "district").map((row) => row.organisationId),
    centre,
  ];
  const refs = await organisationRefs(db, await activeOf(db, ids));
  return [...new Set(ids)].flatMap((id) => refs.get(id) ?? []);
}

/** Rows of the place for the category or any, and the district office whatever it serves there; smallest area first. */
async function servingAround(db: Db, { areaCode, category }: { areaCode: string | null; category: string }) {
  if (areaCode === null) return [];
  const rows = await organisationsTables(db)
    .selectFrom("organisations.serving as serving")
    .innerJoin("organisations.organisation as organisation", "organisation.id", "serving.organisationId")
    .select([
      "serving.areaCode",
      "serving.category",
      "serving.organisationId",
      "serving.alternativeIds",
      "organisation.kind",
    ])
    .where("serving.areaCode", "in", areasAround(areaCode))
    .where("serving.isRemoved", "=", false)
    .where((eb) => eb.or([eb("serving.category", "in", [category, "*"]), eb("organisation.kind", "=", "district")]))
    .execute();
  return rows.sort((one, other) => other.areaCode.length - one.areaCode.length);
}

async function activeOf(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await organisationsTables(db)
    .selectFrom("organisations.organisation")
    .select("id")
    .where("id", "in", [...ids])
    .where("isActive", "=", true)
    .where("handlesComplaints", "=", true)
    .execute();
  return rows.map((row) => row.id);
}
