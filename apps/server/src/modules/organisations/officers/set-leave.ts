import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/random.ts";
import type { Deps } from "../../../platform/room.ts";
import { requireManaging } from "../organisations.policy.ts";
import { organisationsTables } from "../organisations.tables.ts";
import { bangkokDate } from "./bangkok-date.ts";
import { lockOfficer, type Target } from "./officers.queries.ts";

type Leave = { from: string; to: string; substituteId: string | null };

/**
 * Sets the leave that is on or ahead, or with null ends it; leaves of the past stay. One's own, or that of whom one manages.
 * @throws officer.not_found, permission.denied, officer.not_active, leave.past, leave.substitute_unfit
 */
export async function setLeave(
  deps: Deps,
  caller: OfficerCaller,
  { officerId, leave }: { officerId: string; leave: Leave | null },
): Promise<void> {
  const today = bangkokDate(deps.clock.now());
  await inTransaction(deps.db, async (tx) => {
    const target = await lockOfficer(tx, officerId);
    if (caller.officerId !== officerId) requireManaging(caller, target);
    if (target.state !== "active") throw new AppError("officer.not_active", { status: 409 });
    if (leave && (leave.to < leave.from || leave.to < today)) throw new AppError("leave.past", { status: 400 });
    const tables = organisationsTables(tx);
    await tables
      .deleteFrom("organisations.leave")
      .where("officerId", "=", officerId)
      .where("toDate", ">=", today)
      .execute();
    if (leave) {
      if (leave.substituteId !== null) await requireFit(tx, target, { ...leave, substituteId: leave.substituteId });
      await tables
        .insertInto("organisations.leave")
        .values({
          id: newId(),
          officerId,
          substituteId: leave.substituteId,
          fromDate: leave.from,
          toDate: leave.to,
          createdAt: deps.clock.now(),
        })
        .execute();
    }
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: leave ? "leave.set" : "leave.ended",
      subject: { kind: "officer", id: officerId },
      detail: leave ? { from: leave.from, to: leave.to, substitute: leave.substituteId } : {},
    });
  });
}

/** A substitute is an active colleague of the same organisation who may act and is there on those days. */
async function requireFit(tx: Db, target: Target, leave: Leave & { substituteId: string }): Promise<void> {
  const row = await organisationsTables(tx)
    .selectFrom("organisations.officer as officer")
    .innerJoin("organisations.membership as membership", "membership.officerId", "officer.id")
    .select("officer.id")
    .where("officer.id", "=", leave.substituteId)
    .where("officer.id", "<>", target.id)
    .where("officer.state", "=", "active")
    .where("membership.until", "is", null)
    .where("membership.organisationId", "=", target.organisationId)
    .where("membership.role", "<>", "viewer")
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("organisations.leave as other")
            .select("other.id")
            .whereRef("other.officerId", "=", "officer.id")
            .where("other.fromDate", "<=", leave.to)
            .where("other.toDate", ">=", leave.from),
        ),
      ),
    )
    .executeTakeFirst();
  if (!row) throw new AppError("leave.substitute_unfit", { status: 409 });
}
