import type { Role } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/random.ts";
import type { Deps } from "../../../platform/room.ts";
import { requireGranting } from "../organisations.policy.ts";
import { requireOrganisation } from "../organisations.queries.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { beginManaging } from "./begin-managing.ts";
import { type Invitation, makeInvitation } from "./make-invitation.ts";

type NewOfficer = { name: string; email: string; organisationId: string; role: Role };

/**
 * Invites an officer: a person without a password until the invitation's address is opened.
 * @throws permission.denied, organisation.not_found, officer.email_taken
 */
export async function inviteOfficer(
  deps: Deps,
  caller: OfficerCaller,
  given: NewOfficer,
): Promise<Invitation & { officerId: string }> {
  return inTransaction(deps.db, async (tx) => {
    requireGranting(await beginManaging(tx, caller), given);
    await requireOrganisation(tx, given.organisationId);
    const officerId = await insertOfficer(tx, given, deps.clock.now());
    const invitation = await makeInvitation(tx, deps, { officerId, invitedBy: caller.officerId });
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "officer.invited",
      subject: { kind: "officer", id: officerId },
      detail: { organisation: given.organisationId, role: given.role },
    });
    return { officerId, ...invitation };
  });
}

/**
 * Writes an invited officer and the first membership.
 * @throws officer.email_taken
 */
export async function insertOfficer(tx: Db, given: NewOfficer, now: Date): Promise<string> {
  const tables = organisationsTables(tx);
  const officer = await tables
    .insertInto("organisations.officer")
    .values({ id: newId(), name: given.name, email: given.email.toLowerCase(), state: "invited", createdAt: now })
    .onConflict((conflict) => conflict.column("email").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!officer) throw new AppError("officer.email_taken", { status: 409 });
  await tables
    .insertInto("organisations.membership")
    .values({
      id: newId(),
      officerId: officer.id,
      organisationId: given.organisationId,
      role: given.role,
      since: now,
    })
    .execute();
  return officer.id;
}
