import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { publish } from "../../../platform/events/publish.ts";
import { requireManaging } from "../organisations.policy.ts";
import { bangkokDate } from "./bangkok-date.ts";
import { beginManaging, refuseLastAdministrator } from "./begin-managing.ts";
import { keepReason } from "./keep-reason.ts";
import { endInvitations } from "./make-invitation.ts";
import type { OfficerDeps } from "./officer-deps.ts";
import { changeOfficer, endStandingIn, lockOfficer } from "./officers.queries.ts";

/**
 * Suspends: sessions and invitations end at once, and `officer.suspended` lets others take the work over.
 * @throws officer.not_found, officer.self, permission.denied, officer.not_active when suspended already,
 *   officer.last_administrator
 */
export async function suspendOfficer(
  deps: OfficerDeps,
  caller: OfficerCaller,
  { officerId, reason }: { officerId: string; reason: string },
): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    const manager = await beginManaging(tx, caller);
    const target = await lockOfficer(tx, officerId);
    requireManaging(manager, target);
    if (target.state === "suspended") throw new AppError("officer.not_active", { status: 409 });
    await refuseLastAdministrator(tx, target);
    const version = await changeOfficer(tx, officerId, { state: "suspended" });
    await keepReason(tx, { officerId, kind: "suspended", words: reason, givenBy: caller.officerId, givenAt: now });
    await endInvitations(tx, officerId);
    await endStandingIn(tx, officerId, bangkokDate(now));
    if (target.userId !== null) await deps.accounts.endSessions(tx, target.userId);
    await publish(tx, { type: "officer.suspended", id: officerId, version });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "officer.suspended",
      subject: { kind: "officer", id: officerId },
    });
  });
}
