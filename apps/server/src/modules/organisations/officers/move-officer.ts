import type { Role } from "@paknam/contract";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { publish } from "../../../platform/events/publish.ts";
import { newId } from "../../../platform/random.ts";
import type { Deps } from "../../../platform/room.ts";
import { requireGranting, requireManaging } from "../organisations.policy.ts";
import { requireOrganisation } from "../organisations.queries.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { bangkokDate } from "./bangkok-date.ts";
import { beginManaging, refuseLastAdministrator } from "./begin-managing.ts";
import { endDuties } from "./duties.ts";
import { changeOfficer, endStandingIn, lockOfficer, type Target } from "./officers.queries.ts";

type Place = { organisationId: string; role: Role };

/**
 * Gives another role or organisation. Whoever leaves the organisation or may no longer act also leaves the work there: `officer.moved`
 * is published, and they stand in for nobody; their duties end.
 * @throws officer.not_found, officer.self, permission.denied, organisation.not_found,
 *   officer.last_administrator
 */
export async function moveOfficer(
  deps: Deps,
  caller: OfficerCaller,
  { officerId, ...place }: Place & { officerId: string },
): Promise<void> {
  const now = deps.clock.now();
  await inTransaction(deps.db, async (tx) => {
    const manager = await beginManaging(tx, caller);
    const target = await lockOfficer(tx, officerId);
    requireManaging(manager, target);
    requireGranting(manager, place);
    await requireOrganisation(tx, place.organisationId);
    const hasLeft = place.organisationId !== target.organisationId;
    if (!hasLeft && place.role === target.role) return;
    if (place.role !== "administrator") await refuseLastAdministrator(tx, target);
    await changeMembership(tx, target, { place, now });
    const version = await changeOfficer(tx, officerId);
    if (hasLeft || place.role === "viewer") {
      await endStandingIn(tx, officerId, bangkokDate(now));
      await publish(tx, { type: "officer.moved", id: officerId, version });
    }
    if (hasLeft) {
      await forgetSubstitute(tx, officerId);
      await endDuties(tx, officerId);
    }
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "officer.moved",
      subject: { kind: "officer", id: officerId },
      detail: {
        fromOrganisation: target.organisationId,
        fromRole: target.role,
        toOrganisation: place.organisationId,
        toRole: place.role,
      },
    });
  });
}

async function changeMembership(tx: Db, target: Target, { place, now }: { place: Place; now: Date }): Promise<void> {
  const tables = organisationsTables(tx);
  await tables
    .updateTable("organisations.membership")
    .set((eb) => ({ until: eb.fn<Date>("greatest", [eb.val(now), "since"]) }))
    .where("id", "=", target.membershipId)
    .execute();
  await tables
    .insertInto("organisations.membership")
    .values({ id: newId(), officerId: target.id, ...place, since: now })
    .execute();
}

/** A colleague of the old organisation does not stand in at the new one. */
async function forgetSubstitute(tx: Db, officerId: string): Promise<void> {
  await organisationsTables(tx)
    .updateTable("organisations.leave")
    .set({ substituteId: null })
    .where("officerId", "=", officerId)
    .execute();
}
