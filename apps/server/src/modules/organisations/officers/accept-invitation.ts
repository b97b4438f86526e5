import { record } from "../../../platform/audit/record.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { findInvitation } from "./make-invitation.ts";
import type { OfficerDeps } from "./officer-deps.ts";
import { changeOfficer } from "./officers.queries.ts";

/**
 * Sets the password; the officer is active from now on and signs in as everybody.
 * @throws invitation.invalid
 */
export async function acceptInvitation(
  deps: OfficerDeps,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    const invitation = await findInvitation(tx, { token, now });
    const { officerId, email, name } = invitation;
    const userId = await deps.accounts.ensure(tx, { email, name, password });
    await organisationsTables(tx)
      .updateTable("organisations.invitation")
      .set({ acceptedAt: now })
      .where("id", "=", invitation.id)
      .execute();
    await changeOfficer(tx, officerId, { state: "active", userId });
    await record(tx, {
      actor: { kind: "officer", id: officerId },
      action: "officer.accepted",
      subject: { kind: "officer", id: officerId },
    });
  });
}
