import type { Db } from "../../../platform/db/db.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { areaRefs } from "../../places/index.ts";
import type { Complaint } from "../complaint.ts";

/** The areas and organisations of some complaints by their ids, each read once for all. */
export async function placesAndDesks(db: Db, complaints: readonly Complaint[]) {
  const [areas, organisations] = await Promise.all([
    areaRefs(
      db,
      complaints.flatMap(({ areaCode }) => areaCode ?? []),
    ),
    organisationRefs(
      db,
      complaints.map(({ organisationId }) => organisationId),
    ),
  ]);
  return { areas, organisations };
}
