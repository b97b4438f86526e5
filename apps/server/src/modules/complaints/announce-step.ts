import type { Actor } from "../../platform/audit/record.ts";
import { record } from "../../platform/audit/record.ts";
import type { Db } from "../../platform/db/db.ts";
import { publish } from "../../platform/events/publish.ts";
import { notifyLive } from "../../platform/live/notify.ts";
import type { Complaint } from "./complaint.ts";
import type { NewStep } from "./steps.queries.ts";

/** What follows every step, in its transaction: a line of the audit, the event, a word to open pages. */
export async function announceStep(
  tx: Db,
  complaint: Complaint,
  { step, organisationBefore }: { step: NewStep; organisationBefore: string },
): Promise<void> {
  await record(tx, {
    actor: actorOf(step),
    action: `complaint.${step.kind}`,
    subject: { kind: "complaint", id: complaint.id },
    detail: {
      version: step.version,
      state: complaint.state,
      from: step.fromOrganisationId,
      to: step.toOrganisationId,
    },
  });
  await publish(tx, { type: `complaint.${step.kind}`, id: complaint.id, version: step.version });
  const topics = new Set([`organisation:${organisationBefore}`, `organisation:${complaint.organisationId}`, "centre"]);
  if (complaint.memberId) topics.add(`member:${complaint.memberId}`);
  await notifyLive(tx, { kind: "complaint", number: complaint.number }, [...topics]);
}

const actorOf = ({ actorKind, actorId }: NewStep): Actor =>
  actorKind === "system" || actorId === null ? { kind: "system" } : { kind: actorKind, id: actorId };
