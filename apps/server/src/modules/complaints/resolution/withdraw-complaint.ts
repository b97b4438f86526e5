import type { Db } from "../../../platform/db/db.ts";
import type { Complaint } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";

import type { MemberActing } from "./answer-complaint.ts";

/** The one who filed it takes it back. */
export const withdrawComplaint = (
  db: Db,
  context: ComplaintsContext,
  { memberId, number, words }: MemberActing & { words: string | null },
): Promise<Complaint> =>
  takeStep(db, context, {
    number,
    doing: { by: "member", memberId, act: "withdraw" },
    decide: () => ({ words }),
  });
