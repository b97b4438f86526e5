import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { Deps } from "../../../platform/room.ts";
import { requireManaging } from "../organisations.policy.ts";
import { beginManaging } from "./begin-managing.ts";
import { changeOfficer, lockOfficer } from "./officers.queries.ts";

/**
 * Ends a suspension. Who had never accepted is invited again by renewing the invitation.
 * @throws officer.not_found, officer.self, permission.denied, officer.not_suspended
 */
export async function restoreOfficer(deps: Deps, caller: OfficerCaller, officerId: string): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const manager = await beginManaging(tx, caller);
    const target = await lockOfficer(tx, officerId);
    requireManaging(manager, target);
    if (target.state !== "suspended") throw new AppError("officer.not_suspended", { status: 409 });
    await changeOfficer(tx, officerId, { state: target.userId === null ? "invited" : "active" });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "officer.restored",
      subject: { kind: "officer", id: officerId },
    });
  });
}
