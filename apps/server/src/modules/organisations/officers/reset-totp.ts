import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { requireManaging } from "../organisations.policy.ts";
import { beginManaging } from "./begin-managing.ts";
import { keepReason } from "./keep-reason.ts";
import type { OfficerDeps } from "./officer-deps.ts";
import { lockOfficer } from "./officers.queries.ts";

/**
 * For a lost phone: TOTP and backup codes go, sessions end, the next sign-in sets TOTP up anew.
 * @throws officer.not_found, officer.self, permission.denied, officer.not_active
 */
export async function resetTotp(
  deps: OfficerDeps,
  caller: OfficerCaller,
  { officerId, reason }: { officerId: string; reason: string },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const manager = await beginManaging(tx, caller);
    const target = await lockOfficer(tx, officerId);
    requireManaging(manager, target);
    if (target.userId === null) throw new AppError("officer.not_active", { status: 409 });
    await deps.accounts.removeTotp(tx, target.userId);
    await deps.accounts.endSessions(tx, target.userId);
    await keepReason(tx, {
      officerId,
      kind: "totp-reset",
      words: reason,
      givenBy: caller.officerId,
      givenAt: deps.clock.now(),
    });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "officer.totp_reset",
      subject: { kind: "officer", id: officerId },
    });
  });
}
