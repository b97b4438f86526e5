import type { Db } from "../../../platform/db/db.ts";
import type { Complaint } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";
import type { OfficerActing } from "./accept-complaint.ts";

/** Notes something that only officers read. */
export const noteComplaint = (
  db: Db,
  context: ComplaintsContext,
  input: OfficerActing & { note: string },
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "officer", caller: input.caller, act: "note", version: input.version },
    decide: () => ({ note: input.note }),
  });
