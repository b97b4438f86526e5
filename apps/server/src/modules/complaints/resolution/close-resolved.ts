import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { CLOSE_AFTER_DAYS } from "../complaint.ts";
import { complaintsTables } from "../complaints.tables.ts";
import type { ComplaintsContext } from "../context.ts";
import { takeStep } from "../take-step.ts";

const DAY_MS = 86_400_000;

/** Closes what has been resolved for seven days without a word from the one who filed it; answers how many. Each in its own transaction. */
export async function closeResolved(db: Db, context: ComplaintsContext): Promise<number> {
  const before = new Date(context.clock.now().getTime() - CLOSE_AFTER_DAYS * DAY_MS);
  const due = await complaintsTables(db)
    .selectFrom("complaints.complaint")
    .select("number")
    .where("state", "=", "resolved")
    .where("endedAt", "<", before)
    .execute();
  let closed = 0;
  for (const { number } of due) {
    try {
      await takeStep(db, context, { number, doing: { by: "system", act: "close" } });
      closed += 1;
    } catch (error) {
      // Rated or reopened in this very moment: that counts.
      if (!(error instanceof AppError)) throw error;
    }
  }
  return closed;
}
