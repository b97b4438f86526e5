import type { Db } from "../../../platform/db/db.ts";
import type { Complaint } from "../complaint.ts";
import { proofMissing } from "../complaints.errors.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";
import type { OfficerActing } from "./accept-complaint.ts";

/**
 * Says that it is fixed.
 * Closing without fixing is what people of other systems complain of most (one in five is not satisfied), so it asks for proof.
 * @throws AppError complaint.proof_missing
 */
export const resolveComplaint = (
  db: Db,
  context: ComplaintsContext,
  input: OfficerActing & { words: string; photoIds: readonly string[]; reasonWithoutPhoto: string | null },
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "officer", caller: input.caller, act: "resolve", version: input.version },
    decide: () => {
      if (input.photoIds.length === 0 && !input.reasonWithoutPhoto) throw proofMissing();
      const detail = input.reasonWithoutPhoto ? { reasonWithoutPhoto: input.reasonWithoutPhoto } : {};
      return { words: input.words, detail, photos: { ids: input.photoIds, kind: "proof" } };
    },
  });
