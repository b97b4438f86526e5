import type { Disclosure } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import type { DataSubject } from "../../../platform/personal.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { complaintsTables } from "../complaints.tables.ts";
import { speakerFor } from "./speaker.ts";

const MOVES = ["submitted", "forwarded", "returned", "corrected"] as const;
const MOST = 500;

/** Every organisation that somebody's complaints were given to: which one, when, and why it was passed on. */
export async function sharedWith(db: Db, subject: DataSubject): Promise<Disclosure[]> {
  const { say } = speakerFor(subject);
  const rows = await complaintsTables(db)
    .selectFrom("complaints.step as step")
    .innerJoin("complaints.complaint as complaint", "complaint.id", "step.complaintId")
    .select(["step.at", "step.words", "complaint.number"])
    .select([
      sql<(typeof MOVES)[number]>`step.kind`.as("kind"),
      sql<string>`step.to_organisation_id`.as("organisationId"),
    ])
    .where("complaint.memberId", "=", subject.memberId)
    .where("step.kind", "in", [...MOVES])
    .where("step.toOrganisationId", "is not", null)
    .orderBy("step.at", "desc")
    .orderBy("step.version", "desc")
    .limit(MOST)
    .execute();
  const organisations = await organisationRefs(
    db,
    rows.map(({ organisationId }) => organisationId),
  );
  return rows.flatMap(({ at, kind, words, number, organisationId }) => {
    const organisation = organisations.get(organisationId);
    if (!organisation) return [];
    const matter = say(`privacy.shared.${kind}`, { number });
    const said = words ? say("privacy.shared.because", { matter, words }) : matter;
    return [{ at: at.toISOString(), kind: "shared", organisation, purpose: "complaint", words: said }];
  });
}
