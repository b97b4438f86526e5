import type { Db } from "../../../platform/db/db.ts";
import type { Complaint } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";

import type { MemberActing } from "./answer-complaint.ts";

/** Rates the resolution 1 to 5, which closes it: the one who filed it has seen it. It can still be reopened. */
export const rateComplaint = (
  db: Db,
  context: ComplaintsContext,
  { memberId, number, rating, comment }: MemberActing & { rating: number; comment: string | null },
): Promise<Complaint> =>
  takeStep(db, context, {
    number,
    doing: { by: "member", memberId, act: "rate" },
    decide: () => ({ words: comment, detail: { rating }, change: { rating, ratingComment: comment } }),
  });
