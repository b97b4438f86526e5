import type { Db } from "../../../platform/db/db.ts";
import type { Complaint } from "../complaint.ts";
import { forwardLoop } from "../complaints.errors.ts";
import { listSteps } from "../steps.queries.ts";

/**
 * Nobody gets a complaint again that they gave back or passed on, unless something new was learnt since (it was corrected or
 * reopened). The centre may always have it, and the centre may send it again to one who only passed it on.
 * @throws AppError complaint.forward_loop
 */
export async function refuseForwardLoop(
  tx: Db,
  { complaint, to, centre }: { complaint: Complaint; to: string; centre: string },
): Promise<void> {
  if (to === centre) return;
  const steps = await listSteps(tx, complaint.id);
  const fresh = steps.findLastIndex(({ kind }) => kind === "corrected" || kind === "reopened") + 1;
  const hasLetGo = steps
    .slice(fresh)
    .some(
      ({ kind, fromOrganisationId }) =>
        fromOrganisationId === to &&
        (kind === "returned" || (kind === "forwarded" && complaint.organisationId !== centre)),
    );
  if (hasLetGo) throw forwardLoop();
}
