import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { Deps } from "../../../platform/room.ts";
import { requireManaging } from "../organisations.policy.ts";
import { type Invitation, makeInvitation } from "./make-invitation.ts";
import { lockOfficer } from "./officers.queries.ts";

/**
 * Makes a new invitation for someone who has not accepted; the old address stops working.
 * @throws officer.not_found, officer.self, permission.denied, officer.not_invited
 */
export async function renewInvitation(deps: Deps, caller: OfficerCaller, officerId: string): Promise<Invitation> {
  return inTransaction(deps.db, async (tx) => {
    const target = await lockOfficer(tx, officerId);
    requireManaging(caller, target);
    if (target.state !== "invited") throw new AppError("officer.not_invited", { status: 409 });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "officer.invited_again",
      subject: { kind: "officer", id: officerId },
    });
    return makeInvitation(tx, deps, { officerId, invitedBy: caller.officerId });
  });
}
