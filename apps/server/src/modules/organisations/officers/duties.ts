import type { Duty } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import type { Deps } from "../../../platform/room.ts";
import { requireManaging } from "../organisations.policy.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { beginManaging } from "./begin-managing.ts";
import { lockOfficer } from "./officers.queries.ts";

/**
 * Says what an officer does beside the role: exactly these duties from now on.
 * @throws officer.not_found, officer.self, permission.denied
 */
export async function setDuties(
  deps: Deps,
  caller: OfficerCaller,
  { officerId, duties }: { officerId: string; duties: readonly Duty[] },
): Promise<void> {
  await inTransaction(deps.db, async (tx) => {
    const manager = await beginManaging(tx, caller);
    requireManaging(manager, await lockOfficer(tx, officerId));
    await endDuties(tx, officerId);
    await grantDuties(tx, { officerId, duties, grantedBy: caller.officerId, now: deps.clock.now() });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "officer.duties-set",
      subject: { kind: "officer", id: officerId },
      detail: { duties: [...duties].sort().join(",") },
    });
  });
}

/** Gives an officer these duties too. */
export async function grantDuties(
  tx: Db,
  grant: { officerId: string; duties: readonly Duty[]; grantedBy: string | null; now: Date },
): Promise<void> {
  const { officerId, grantedBy, now } = grant;
  if (grant.duties.length === 0) return;
  await organisationsTables(tx)
    .insertInto("organisations.duty")
    .values([...new Set(grant.duties)].map((duty) => ({ officerId, duty, grantedBy, grantedAt: now })))
    .execute();
}

/** Takes all duties away. */
export async function endDuties(tx: Db, officerId: string): Promise<void> {
  await organisationsTables(tx).deleteFrom("organisations.duty").where("officerId", "=", officerId).execute();
}
