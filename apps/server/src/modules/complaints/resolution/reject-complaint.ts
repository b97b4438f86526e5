import type { Db } from "../../../platform/db/db.ts";
import type { Complaint } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";
import type { OfficerActing } from "./accept-complaint.ts";

/** Declines it; the reason is told to the one who filed it. */
export const rejectComplaint = (
  db: Db,
  context: ComplaintsContext,
  input: OfficerActing & { reason: string },
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "officer", caller: input.caller, act: "reject", version: input.version },
    decide: () => ({ words: input.reason }),
  });
