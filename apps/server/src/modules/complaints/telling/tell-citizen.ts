import type { Db } from "../../../platform/db/db.ts";
import type { Event } from "../../../platform/events/publish.ts";
import { memberById } from "../../members/index.ts";
import { queueMessage } from "../../messages/index.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { findById } from "../complaints.queries.ts";
import { complaintsTables } from "../complaints.tables.ts";
import type { ComplaintsContext } from "../context.ts";
import { need } from "../queries/need.ts";
import { findStep } from "../steps.queries.ts";
import { aboutOf } from "./about.ts";
import { citizenMessage, type Told } from "./citizen-message.ts";

/** Tells the one who filed it what happened; the same event twice says it once. Whoever blocked us is not written to. */
export async function tellCitizen(
  db: Db,
  context: ComplaintsContext,
  { kind, event }: { kind: Told; event: Event },
): Promise<void> {
  const complaint = await findById(db, event.id);
  const step = complaint && (await findStep(db, complaint.id, event.version));
  const member = complaint?.memberId ? await memberById(db, complaint.memberId) : null;
  if (!complaint || !step || !member?.isFriend) return;
  const organisationId = step.toOrganisationId ?? step.fromOrganisationId ?? complaint.organisationId;
  const { language } = member;
  const message = citizenMessage({
    kind,
    complaint,
    step,
    organisation: need(await organisationRefs(db, [organisationId]), organisationId),
    about: await aboutOf(db, context.categories, { complaint, language }),
    pictureFileId: await firstPicture(db, step.id),
    language,
  });
  const cause = `complaint.${kind}:${complaint.id}:${event.version}`;
  await queueMessage(db, { cause, lineUserId: member.lineUserId, body: [message] });
}

async function firstPicture(db: Db, stepId: string): Promise<string | undefined> {
  const photo = await complaintsTables(db)
    .selectFrom("complaints.photo")
    .select("fileId")
    .where("stepId", "=", stepId)
    .where("unsentAt", "is", null)
    .where("erasedAt", "is", null)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return photo?.fileId;
}
