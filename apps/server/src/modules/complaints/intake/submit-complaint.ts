import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { holidayDates } from "../../organisations/index.ts";
import { announceStep } from "../announce-step.ts";
import type { Complaint } from "../complaint.ts";
import { unknownCategory } from "../complaints.errors.ts";
import { pointValue } from "../complaints.queries.ts";
import { complaintsTables } from "../complaints.tables.ts";
import type { ComplaintsContext } from "../context.ts";
import { deadlinesFrom } from "../deadline.ts";
import { bindPhotos } from "../photos/photos.queries.ts";
import { routeComplaint } from "../routing/route-complaint.ts";
import { insertStep, type NewStep } from "../steps.queries.ts";
import { accessCodeOf, hashAccessCode } from "./access-code.ts";
import { findSubmitted, type Submitted, submissionKeyOf } from "./find-submitted.ts";
import { newNumber } from "./new-number.ts";

/** A complaint as chat or form have understood it; the place has been settled with the person before. */
export type Submission = Readonly<{
  memberId: string;
  channel: Complaint["channel"];
  /** Made once for one draft: filing twice with it is filing once. */
  submissionKey: string;
  description: string;
  category: string;
  point: { lat: number; lng: number } | null;
  placeText: string | null;
  /** null: nobody could say where; the centre finds out. */
  areaCode: string | null;
  areaSource: Complaint["areaSource"];
  photoIds: readonly string[];
  /** Chat messages it was made of, so that unsending one later can be answered. */
  lineMessageIds?: readonly string[];
}>;

/** Two numbers alike five times in a row is a fault of the dice, not of the person. */
const NUMBER_TRIES = 5;

/**
 * Files a complaint: number, code, office, deadlines, photos. Filing again with the same key gives the same answer.
 * @throws AppError complaint.unknown_category · photo.not_found
 */
export function submitComplaint(db: Db, context: ComplaintsContext, submission: Submission): Promise<Submitted> {
  return inTransaction(db, async (tx) => {
    const earlier = await findSubmitted(tx, context, submission);
    if (earlier) return earlier;
    const opened = await openComplaint(tx, context, submission);
    const complaint = await insertComplaint(tx, context, { opened, submission });
    // Somebody filed with this key between our look and our writing: theirs counts.
    if (!complaint) return (await findSubmitted(tx, context, submission)) ?? fail("a submission vanished");
    const step: NewStep = {
      complaintId: complaint.id,
      version: 1,
      at: complaint.submittedAt,
      kind: "submitted",
      actorKind: "member",
      actorId: submission.memberId,
      fromOrganisationId: null,
      toOrganisationId: complaint.organisationId,
      words: null,
      note: null,
      detail: {},
    };
    const stepId = await insertStep(tx, step);
    const doing = { by: "member", memberId: submission.memberId } as const;
    await bindPhotos(tx, { ids: submission.photoIds, kind: "report", complaintId: complaint.id, stepId, doing });
    await announceStep(tx, complaint, { step, organisationBefore: complaint.organisationId });
    return (await findSubmitted(tx, context, submission)) ?? fail("a submission vanished");
  });
}

const fail = (message: string): never => {
  throw new Error(message);
};

async function openComplaint(tx: Db, context: ComplaintsContext, submission: Submission): Promise<Complaint> {
  const category = context.categories.find(submission.category);
  if (!category) throw unknownCategory();
  const now = context.clock.now();
  return {
    id: newId(),
    number: newNumber(now),
    memberId: submission.memberId,
    channel: submission.channel,
    category: category.key,
    isSensitive: category.isSensitive,
    description: submission.description,
    point: submission.point,
    placeText: submission.placeText,
    areaCode: submission.areaCode,
    areaSource: submission.areaCode === null ? "none" : submission.areaSource,
    organisationId: await routeComplaint(tx, { areaCode: submission.areaCode, category: category.key }),
    officerId: null,
    state: "submitted",
    version: 1,
    forwardCount: 0,
    reopenCount: 0,
    rating: null,
    ratingComment: null,
    ...deadlinesFrom(now, category.deadline, await holidayDates(tx)),
    submittedAt: now,
    acceptedAt: null,
    resolvedAt: null,
    endedAt: null,
    updatedAt: now,
  };
}

/** Answers null when the key is already used; a number that is taken is drawn again. */
async function insertComplaint(
  tx: Db,
  context: ComplaintsContext,
  { opened, submission }: { opened: Complaint; submission: Submission },
): Promise<Complaint | null> {
  const submissionKey = submissionKeyOf(submission);
  for (let tries = 0; tries < NUMBER_TRIES; tries += 1) {
    const complaint = tries === 0 ? opened : { ...opened, number: newNumber(opened.submittedAt) };
    const inserted = await complaintsTables(tx)
      .insertInto("complaints.complaint")
      .values({
        ...complaint,
        point: pointValue(complaint.point),
        submissionKey,
        lineMessageIds: [...(submission.lineMessageIds ?? [])],
        accessCodeHash: hashAccessCode(accessCodeOf(complaint.id, context.pepper), context.pepper),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("number")
      .executeTakeFirst();
    if (inserted) return complaint;
    if (await findSubmitted(tx, context, submission)) return null;
  }
  throw new Error("no free complaint number was found");
}
