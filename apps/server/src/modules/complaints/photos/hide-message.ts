import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { hideFile } from "../../../platform/files/hide-file.ts";
import { announceStep } from "../announce-step.ts";
import { findById, lockByNumber } from "../complaints.queries.ts";
import { complaintsTables } from "../complaints.tables.ts";
import { insertStep, type NewStep } from "../steps.queries.ts";

/** What unsending a chat message came to, for whoever tells the person. */
export type Unsent =
  /** Nothing of ours. */
  | Readonly<{ kind: "unknown" }>
  /** A photo not yet part of a complaint: it is gone. */
  | Readonly<{ kind: "draft-photo" }>
  /** A photo of a complaint: hidden now, erased after 30 days. */
  | Readonly<{ kind: "filed-photo"; number: string }>
  /** Words of a filed complaint: kept, as the record of what was asked of the office. */
  | Readonly<{ kind: "filed-text"; number: string }>;

/** Hides the photo of a chat message that its sender took back; running it again changes nothing. */
export async function hidePhotoOfMessage(
  tx: Db,
  { memberId, lineMessageId, now }: { memberId: string; lineMessageId: string; now: Date },
): Promise<Unsent> {
  const photo = await complaintsTables(tx)
    .selectFrom("complaints.photo")
    .select(["id", "fileId", "complaintId", "unsentAt"])
    .where("lineMessageId", "=", lineMessageId)
    .where("memberId", "=", memberId)
    .executeTakeFirst();
  if (!photo) return keptText(tx, { memberId, lineMessageId });
  const complaint = photo.complaintId ? await findById(tx, photo.complaintId) : undefined;
  // Lock before writing, in the order of every other act.
  const locked = complaint && (await lockByNumber(tx, complaint.number));
  if (photo.unsentAt === null) {
    await complaintsTables(tx)
      .updateTable("complaints.photo")
      .set({ unsentAt: now })
      .where("id", "=", photo.id)
      .where("unsentAt", "is", null)
      .execute();
    await hideFile(tx, photo.fileId);
  }
  if (!locked) return { kind: "draft-photo" };
  if (photo.unsentAt !== null) return { kind: "filed-photo", number: locked.number };
  const version = locked.version + 1;
  const step: NewStep = {
    complaintId: locked.id,
    version,
    at: now,
    kind: "unsent",
    actorKind: "member",
    actorId: memberId,
    fromOrganisationId: locked.organisationId,
    toOrganisationId: null,
    words: null,
    note: null,
    detail: {},
  };
  await complaintsTables(tx)
    .updateTable("complaints.complaint")
    .set({ version, updatedAt: now })
    .where("id", "=", locked.id)
    .execute();
  await insertStep(tx, step);
  await announceStep(tx, { ...locked, version }, { step, organisationBefore: locked.organisationId });
  return { kind: "filed-photo", number: locked.number };
}

async function keptText(tx: Db, message: { memberId: string; lineMessageId: string }): Promise<Unsent> {
  const row = await complaintsTables(tx)
    .selectFrom("complaints.complaint")
    .select("number")
    .where("memberId", "=", message.memberId)
    .where("lineMessageIds", "@>", sql<string[]>`array[${message.lineMessageId}]`)
    .executeTakeFirst();
  return row ? { kind: "filed-text", number: row.number } : { kind: "unknown" };
}
