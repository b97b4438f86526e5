import type { Db } from "../../../platform/db/db.ts";
import { isOfficerOf } from "../../organisations/index.ts";
import type { Complaint } from "../complaint.ts";
import { unknownOfficer } from "../complaints.errors.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";
import type { OfficerActing } from "./accept-complaint.ts";

/**
 * Gives it to one officer of the organisation that answers for it, or to nobody in particular.
 * @throws AppError complaint.unknown_officer
 */
export const assignComplaint = (
  db: Db,
  context: ComplaintsContext,
  input: OfficerActing & { officerId: string | null },
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "officer", caller: input.caller, act: "assign", version: input.version },
    decide: async (tx, complaint) => {
      const { officerId } = input;
      if (officerId !== null && !(await isOfficerOf(tx, officerId, complaint.organisationId))) throw unknownOfficer();
      return { change: { officerId }, detail: { officerId } };
    },
  });
