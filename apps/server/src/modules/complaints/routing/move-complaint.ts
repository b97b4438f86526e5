import type { Db } from "../../../platform/db/db.ts";
import { holidayDates, takesComplaints } from "../../organisations/index.ts";
import type { Complaint } from "../complaint.ts";
import { takesNoComplaints, unknownOrganisation } from "../complaints.errors.ts";
import type { ComplaintsContext } from "../context.ts";
import { deadlinesFrom } from "../deadline.ts";
import type { ComplaintChange } from "../steps.queries.ts";

/**
 * What changes when a complaint comes to another desk: nobody's yet, a new clock for accepting. The day promised to the citizen
 * stays, however often it is passed on.
 * @throws AppError complaint.unknown_organisation · complaint.takes_no_complaints
 */
export async function moveTo(
  tx: Db,
  context: ComplaintsContext,
  { complaint, organisationId, category }: { complaint: Complaint; organisationId: string; category?: string },
): Promise<ComplaintChange> {
  const isTaken = await takesComplaints(tx, organisationId);
  if (isTaken === undefined) throw unknownOrganisation();
  if (!isTaken) throw takesNoComplaints();
  const rule = context.categories.deadlineOf(category ?? complaint.category);
  const { acceptDueAt } = deadlinesFrom(context.clock.now(), rule, await holidayDates(tx));
  return { organisationId, officerId: null, acceptDueAt };
}
