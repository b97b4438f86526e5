import type { Db } from "../../../platform/db/db.ts";
import { centreId } from "../../organisations/index.ts";
import type { Complaint } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { moveTo } from "../routing/move-complaint.ts";
import { takeStep } from "../take-step.ts";
import type { OfficerActing } from "./accept-complaint.ts";

/** Gives it back to the centre; officers read the reason, the citizen sees that it is on its way to another desk. */
export const returnComplaint = (
  db: Db,
  context: ComplaintsContext,
  { caller, number, version, reason }: OfficerActing & { reason: string },
): Promise<Complaint> =>
  takeStep(db, context, {
    number,
    doing: { by: "officer", caller, act: "return", version },
    decide: async (tx, complaint) => {
      const toOrganisationId = await centreId(tx);
      return {
        note: reason,
        toOrganisationId,
        change: await moveTo(tx, context, { complaint, organisationId: toOrganisationId }),
      };
    },
  });
