import { wordsIn } from "@paknam/wording";
import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { hideFile } from "../../../platform/files/hide-file.ts";
import type { ErasedFiles } from "../../../platform/personal.ts";
import { announceStep } from "../announce-step.ts";
import { isOpen } from "../complaint.ts";
import { findById } from "../complaints.queries.ts";
import { complaintsTables } from "../complaints.tables.ts";
import { insertStep, type NewStep } from "../steps.queries.ts";

/**
 * Somebody who filed complaints leaves: the cases stay as the record of what was asked of the offices (docs/decisions/0008), and nothing in
 * them says any more who filed them. Photos that are part of none, or were taken back, go; officers of open ones learn that nobody can be
 * asked.
 */
export async function letReporterGo(tx: Db, { memberId, now }: { memberId: string; now: Date }): Promise<ErasedFiles> {
  const tables = complaintsTables(tx);
  const cases = await tables
    .updateTable("complaints.complaint")
    // What the dialogue or the form made to file once began with the member's id.
    .set({ memberId: null, lineMessageIds: [], submissionKey: sql`'left:' || id` })
    .where("memberId", "=", memberId)
    .returning("id")
    .execute();
  for (const { id } of cases) {
    await tables
      .updateTable("complaints.step")
      .set({ actorId: null })
      .where("complaintId", "=", id)
      .where("actorKind", "=", "member")
      .execute();
    await noteThatNobodyAnswers(tx, { complaintId: id, now });
  }
  const { rows: photos } = await sql<{ fileId: string; isLetGo: boolean }>`
    update complaints.photo set member_id = null, line_message_id = null,
      erased_at = case when complaint_id is null or unsent_at is not null then coalesce(erased_at, ${now}) else erased_at end
    where member_id = ${memberId}
    returning file_id, erased_at is not null as is_let_go`.execute(tx);
  const letGo = photos.filter(({ isLetGo }) => isLetGo).map(({ fileId }) => fileId);
  for (const fileId of letGo) await hideFile(tx, fileId);
  return { letGo, kept: photos.filter(({ isLetGo }) => !isLetGo).map(({ fileId }) => fileId) };
}

/** Seen by officers only: whoever would ask a question, or wait for its answer, decides without. */
async function noteThatNobodyAnswers(tx: Db, { complaintId, now }: { complaintId: string; now: Date }): Promise<void> {
  const complaint = await findById(tx, complaintId);
  if (!complaint || !isOpen(complaint.state)) return;
  const version = complaint.version + 1;
  const step: NewStep = {
    complaintId,
    version,
    at: now,
    kind: "noted",
    actorKind: "system",
    actorId: null,
    fromOrganisationId: complaint.organisationId,
    toOrganisationId: null,
    words: null,
    note: wordsIn("th")("privacy.left.note"),
    detail: {},
  };
  await complaintsTables(tx)
    .updateTable("complaints.complaint")
    .set({ version, updatedAt: now })
    .where("id", "=", complaintId)
    .execute();
  await insertStep(tx, step);
  await announceStep(tx, { ...complaint, version }, { step, organisationBefore: complaint.organisationId });
}
