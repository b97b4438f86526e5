import type { Role } from "@paknam/contract";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Db } from "../../../platform/db/db.ts";
import { bangkokDate } from "./bangkok-date.ts";
import { officerRows } from "./officers.queries.ts";

/** Every active officer as a caller, for what acts in their name without a request (practice mode's history). */
export async function activeCallers(db: Db, now: Date): Promise<OfficerCaller[]> {
  const rows = await officerRows(db, bangkokDate(now)).where("officer.state", "=", "active").execute();
  return rows.map((row) => ({
    kind: "officer",
    officerId: row.id,
    name: row.name,
    organisationId: row.organisationId,
    role: row.role as Role,
    isCentre: row.isCentre,
    duties: row.duties,
    standsInFor: [],
  }));
}
