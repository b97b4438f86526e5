import { OPEN_STATES } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { Listener } from "../../../platform/events/publish.ts";
import { isOfficerOf } from "../../organisations/index.ts";
import { complaintsTables } from "../complaints.tables.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";

/** The open complaints of an officer who moved away or was suspended go back to their organisation's list. */
export async function releaseOfficer(db: Db, context: ComplaintsContext, officerId: string): Promise<void> {
  const theirs = await complaintsTables(db)
    .selectFrom("complaints.complaint")
    .select(["number", "organisationId"])
    .where("officerId", "=", officerId)
    .where("state", "in", [...OPEN_STATES])
    .execute();
  for (const { number, organisationId } of theirs) {
    if (await isOfficerOf(db, officerId, organisationId)) continue;
    try {
      await takeStep(db, context, {
        number,
        doing: { by: "system", act: "release" },
        // Meanwhile given to somebody else: theirs it stays.
        decide: (_tx, complaint) => ({
          change: { officerId: complaint.officerId === officerId ? null : complaint.officerId },
        }),
      });
    } catch (error) {
      // Ended in this very moment: nothing to give back.
      if (!(error instanceof AppError)) throw error;
    }
  }
}

export const releaseListeners = (db: Db, context: ComplaintsContext): Listener[] =>
  ["officer.moved", "officer.suspended"].map((event) => ({
    event,
    name: "release-complaints",
    handle: ({ id }) => releaseOfficer(db, context, id),
  }));
