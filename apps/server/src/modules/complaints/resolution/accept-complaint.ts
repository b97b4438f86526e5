import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Db } from "../../../platform/db/db.ts";
import { isOfficerOf } from "../../organisations/index.ts";
import type { Complaint } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";

/** Who acts, on which complaint, on which sight of it. */
export type OfficerActing = Readonly<{ caller: OfficerCaller; number: string; version: number }>;

/**
 * Takes the complaint on; it becomes the officer's own unless it is somebody's or the centre only steps in. One who no longer works
 * there is nobody.
 */
export const acceptComplaint = (
  db: Db,
  context: ComplaintsContext,
  { caller, number, version, note }: OfficerActing & { note: string | null },
): Promise<Complaint> =>
  takeStep(db, context, {
    number,
    doing: { by: "officer", caller, act: "accept", version },
    decide: async (tx, { officerId, organisationId }) => {
      if (officerId !== null && (await isOfficerOf(tx, officerId, organisationId))) return { note };
      return { note, change: { officerId: organisationId === caller.organisationId ? caller.officerId : null } };
    },
  });
