import { record } from "../../../platform/audit/record.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import type { Deps } from "../../../platform/room.ts";
import { centreId } from "../organisations.queries.ts";
import { insertOfficer } from "./invite-officer.ts";
import { type Invitation, makeInvitation } from "./make-invitation.ts";

/**
 * Invites an administrator of the province at the centre, for whoever runs the machine: so the first one comes in.
 * @throws officer.email_taken
 */
export async function inviteAdministrator(
  deps: Pick<Deps, "db" | "clock" | "config">,
  { name, email }: { name: string; email: string },
): Promise<Invitation> {
  return inTransaction(deps.db, async (tx) => {
    const organisationId = await centreId(tx);
    const officerId = await insertOfficer(tx, { name, email, organisationId, role: "administrator" }, deps.clock.now());
    await record(tx, {
      actor: { kind: "system" },
      action: "officer.invited",
      subject: { kind: "officer", id: officerId },
      detail: { organisation: organisationId, role: "administrator" },
    });
    return makeInvitation(tx, deps, { officerId, invitedBy: null });
  });
}
