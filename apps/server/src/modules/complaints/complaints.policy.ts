import type { OfficerAct } from "@paknam/contract";
import { sql } from "kysely";
import type { OfficerCaller } from "../../platform/auth/callers.ts";
import type { Db } from "../../platform/db/db.ts";
import { centreId, policiesOf } from "../organisations/index.ts";
import { type Complaint, officerActsIn } from "./complaint.ts";
import { complaintsTables } from "./complaints.tables.ts";

/** The centre and administrators see every complaint of the province. */
export const seesAll = (caller: OfficerCaller): boolean => policiesOf(caller).seeAllComplaints;

/** An officer sees what their organisation answers for, and what passed through it. */
export async function maySee(db: Db, caller: OfficerCaller, complaint: Complaint): Promise<boolean> {
  if (seesAll(caller) || complaint.organisationId === caller.organisationId) return true;
  const passed = await complaintsTables(db)
    .selectFrom("complaints.step")
    .select("id")
    .where("complaintId", "=", complaint.id)
    .where("fromOrganisationId", "=", caller.organisationId)
    .limit(1)
    .executeTakeFirst();
  return passed !== undefined;
}

/** The same as a condition on complaints.complaint; written as a list of ids so that both indexes serve it. */
export const visibleTo = (caller: OfficerCaller) =>
  seesAll(caller)
    ? sql<boolean>`true`
    : sql<boolean>`complaint.id in (
        select own.id from complaints.complaint as own where own.organisation_id = ${caller.organisationId}
        union select step.complaint_id from complaints.step where step.from_organisation_id = ${caller.organisationId})`;

/** Who answers for it acts, and the centre. Viewers read. */
export const mayAct = (caller: OfficerCaller, complaint: Complaint): boolean =>
  policiesOf(caller).actOnComplaints && (caller.isCentre || complaint.organisationId === caller.organisationId);

/** What this officer may do with it now. */
export async function officerActs(db: Db, caller: OfficerCaller, complaint: Complaint): Promise<OfficerAct[]> {
  if (!mayAct(caller, complaint)) return [];
  return officerActsIn(complaint, complaint.organisationId === (await centreId(db)));
}
