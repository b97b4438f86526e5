import type { Db } from "../../../platform/db/db.ts";
import { holidayDates, isOfficerOf } from "../../organisations/index.ts";
import type { Complaint } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { deadlinesFrom } from "../deadline.ts";
import type { ComplaintChange } from "../steps.queries.ts";
import { takeStep } from "../take-step.ts";
import type { OfficerActing } from "./accept-complaint.ts";
import type { MemberActing } from "./answer-complaint.ts";

/** The one who filed it says that it is not fixed: it starts anew at the same desk, with new deadlines. Within 30 days. */
export const reopenComplaint = (
  db: Db,
  context: ComplaintsContext,
  input: MemberActing & { words: string; photoIds: readonly string[] },
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "member", memberId: input.memberId, act: "reopen" },
    decide: async (tx, complaint) => ({
      words: input.words,
      photos: { ids: input.photoIds, kind: "answer" },
      change: await startAnew(tx, context, complaint),
    }),
  });

/** An officer opens it again: something came up. The reason stays among officers. */
export const reopenAsOfficer = (
  db: Db,
  context: ComplaintsContext,
  input: OfficerActing & { reason: string },
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "officer", caller: input.caller, act: "reopen", version: input.version },
    decide: async (tx, complaint) => ({ note: input.reason, change: await startAnew(tx, context, complaint) }),
  });

async function startAnew(tx: Db, context: ComplaintsContext, complaint: Complaint): Promise<ComplaintChange> {
  const rule = context.categories.deadlineOf(complaint.category);
  const { officerId, organisationId } = complaint;
  const isStillThere = officerId !== null && (await isOfficerOf(tx, officerId, organisationId));
  return {
    // Who has left meanwhile would keep it from everybody else's list.
    officerId: isStillThere ? officerId : null,
    reopenCount: complaint.reopenCount + 1,
    rating: null,
    ratingComment: null,
    ...deadlinesFrom(context.clock.now(), rule, await holidayDates(tx)),
  };
}
