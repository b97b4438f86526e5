import type { Db } from "../../../platform/db/db.ts";
import type { Complaint } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";

/** The one who filed it, on which complaint. */
export type MemberActing = Readonly<{ memberId: string; number: string }>;

/** Answers the officer's question. */
export const answerComplaint = (
  db: Db,
  context: ComplaintsContext,
  input: MemberActing & { words: string; photoIds: readonly string[] },
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "member", memberId: input.memberId, act: "answer" },
    decide: () => ({ words: input.words, photos: { ids: input.photoIds, kind: "answer" } }),
  });
