import type { Db } from "../../../platform/db/db.ts";
import { centreId } from "../../organisations/index.ts";
import type { Complaint } from "../complaint.ts";
import { alreadyThere } from "../complaints.errors.ts";
import type { ComplaintsContext } from "../context.ts";
import { moveTo } from "../routing/move-complaint.ts";
import { refuseForwardLoop } from "../routing/refuse-forward-loop.ts";
import { takeStep } from "../take-step.ts";
import type { OfficerActing } from "./accept-complaint.ts";

/**
 * Passes it on to another organisation, at most six times; the centre may do so always.
 * @throws AppError complaint.unknown_organisation · complaint.takes_no_complaints · complaint.already_there · complaint.forward_loop
 */
export const forwardComplaint = (
  db: Db,
  context: ComplaintsContext,
  input: OfficerActing & { organisationId: string; words: string; note: string | null },
): Promise<Complaint> =>
  takeStep(db, context, {
    number: input.number,
    doing: { by: "officer", caller: input.caller, act: "forward", version: input.version },
    decide: async (tx, complaint) => {
      const to = input.organisationId;
      if (to === complaint.organisationId) throw alreadyThere();
      await refuseForwardLoop(tx, { complaint, to, centre: await centreId(tx) });
      const moved = await moveTo(tx, context, { complaint, organisationId: to });
      return {
        words: input.words,
        note: input.note,
        toOrganisationId: to,
        change: { ...moved, forwardCount: complaint.forwardCount + 1 },
      };
    },
  });
