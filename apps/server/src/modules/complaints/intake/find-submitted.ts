import type { OrganisationRef } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { complaintsTables } from "../complaints.tables.ts";
import type { ComplaintsContext } from "../context.ts";
import { accessCodeOf } from "./access-code.ts";

/** What the one who filed is told. */
export type Submitted = Readonly<{
  complaintId: string;
  number: string;
  accessCode: string;
  organisation: OrganisationRef;
  resolveDueAt: Date;
}>;

type Key = Readonly<{ memberId: string; submissionKey: string }>;

/** A key counts for the one who made it: nobody can learn of another's complaint by guessing keys. */
export const submissionKeyOf = ({ memberId, submissionKey }: Key): string => `${memberId}:${submissionKey}`;

/** What was filed with this key, or undefined. */
export async function findSubmitted(db: Db, context: ComplaintsContext, key: Key): Promise<Submitted | undefined> {
  const row = await complaintsTables(db)
    .selectFrom("complaints.complaint")
    .select(["id", "number", "organisationId", "resolveDueAt"])
    .where("submissionKey", "=", submissionKeyOf(key))
    .executeTakeFirst();
  if (!row) return undefined;
  const organisation = (await organisationRefs(db, [row.organisationId])).get(row.organisationId);
  if (!organisation) throw new Error("a complaint stands at an organisation that does not exist");
  return {
    complaintId: row.id,
    number: row.number,
    accessCode: accessCodeOf(row.id, context.pepper),
    organisation,
    resolveDueAt: row.resolveDueAt,
  };
}
