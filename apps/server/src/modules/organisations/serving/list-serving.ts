import type { ServingRow } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import { areaRefs } from "../../places/index.ts";
import { organisationRefs } from "../organisations.queries.ts";
import { organisationsTables } from "../organisations.tables.ts";

/** The whole table of who serves what where, by area and category. */
export async function listServing(db: Db): Promise<ServingRow[]> {
  const rows = await organisationsTables(db)
    .selectFrom("organisations.serving as serving")
    .leftJoin("organisations.officer as officer", "officer.id", "serving.updatedBy")
    .selectAll("serving")
    .select("officer.name as officerName")
    .where("serving.isRemoved", "=", false)
    .orderBy("serving.areaCode")
    .orderBy("serving.category")
    .execute();
  const areas = await areaRefs(
    db,
    rows.map((row) => row.areaCode),
  );
  const refs = await organisationRefs(
    db,
    rows.flatMap((row) => [row.organisationId, ...row.alternativeIds]),
  );
  return rows.flatMap((row) => {
    const area = areas.get(row.areaCode);
    const organisation = refs.get(row.organisationId);
    if (!area || !organisation) return [];
    return {
      area,
      category: row.category,
      organisation,
      alternatives: row.alternativeIds.flatMap((id) => refs.get(id) ?? []),
      updatedAt: row.updatedAt.toISOString(),
      updatedBy: row.officerName,
    };
  });
}
