import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { newSecret } from "../../../platform/random.ts";
import { requireManaging } from "../organisations.policy.ts";
import { beginManaging } from "./begin-managing.ts";
import { type Invitation, makeInvitation } from "./make-invitation.ts";
import type { OfficerDeps } from "./officer-deps.ts";
import { lockOfficer, type Target } from "./officers.queries.ts";

/**
 * Makes a new invitation; the one before stops working. For an active officer it is the way back from a forgotten password: the old
 * password, TOTP and sessions end at once, and the invitation sets a new password.
 * @throws officer.not_found, officer.self, permission.denied, officer.not_active for the suspended
 */
export async function renewInvitation(
  deps: OfficerDeps,
  caller: OfficerCaller,
  officerId: string,
): Promise<Invitation> {
  return inTransaction(deps.db, async (tx) => {
    const manager = await beginManaging(tx, caller);
    const target = await lockOfficer(tx, officerId);
    requireManaging(manager, target);
    if (target.state === "suspended") throw new AppError("officer.not_active", { status: 409 });
    if (target.state === "active") await closeAccount(tx, deps, target);
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: target.state === "active" ? "officer.password_reset" : "officer.invited_again",
      subject: { kind: "officer", id: officerId },
    });
    return makeInvitation(tx, deps, { officerId, invitedBy: caller.officerId });
  });
}

/** Nobody signs in with what was known before: a password that nobody knows takes the old one's place. */
async function closeAccount(tx: Db, deps: OfficerDeps, { email, name, userId }: Target): Promise<void> {
  await deps.accounts.ensure(tx, { email, name, password: newSecret() });
  if (userId === null) return;
  await deps.accounts.removeTotp(tx, userId);
  await deps.accounts.endSessions(tx, userId);
}
