import type { broadcasts, ResponseOf } from "@paknam/contract";
import { sql } from "kysely";
import { record } from "../../../platform/audit/record.ts";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { inTransaction } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { Deps } from "../../../platform/room.ts";
import { organisationRefs, policiesOf, requirePolicy } from "../../organisations/index.ts";
import type { LinePlan } from "../line-plan.ts";
import { monthStart, setAsideSince } from "./set-aside.ts";

/** What the caller's organisation may send in a month and what it used; whoever decides for the province sees all that have a budget or sent. */
export async function listBudgets(
  { db, clock }: Deps,
  caller: OfficerCaller,
  plan: LinePlan,
): Promise<ResponseOf<typeof broadcasts.listBudgets>> {
  const since = monthStart(clock.now());
  const { rows } = await sql<{ organisationId: string; perMonth: number | null }>`
    select o.organisation_id as "organisationId", b.per_month as "perMonth"
    from (select organisation_id from messages.budget
      union select organisation_id from messages.broadcast where decided_at >= ${since} and reserved is not null
      union select ${caller.organisationId}::uuid) o
    left join messages.budget b using (organisation_id)`.execute(db);
  const shown = policiesOf(caller).decideExports
    ? rows
    : rows.filter((row) => row.organisationId === caller.organisationId);
  const organisations = await organisationRefs(
    db,
    shown.map((row) => row.organisationId),
  );
  const budgets = [];
  for (const { organisationId, perMonth } of shown) {
    const organisation = organisations.get(organisationId);
    if (organisation) budgets.push({ organisation, perMonth, used: await setAsideSince(db, since, organisationId) });
  }
  return { budgets, emergencyReserve: plan.emergencyReserve };
}

/**
 * Sets what an organisation may send in a month, or takes the limit away.
 * @throws permission.denied · organisation.not_found (404)
 */
export async function setBudget(
  { db, clock }: Deps,
  caller: OfficerCaller,
  { organisationId, perMonth }: { organisationId: string; perMonth: number | null },
): Promise<void> {
  requirePolicy(caller, "decideExports");
  if (!(await organisationRefs(db, [organisationId])).has(organisationId))
    throw new AppError("organisation.not_found", { status: 404 });
  await inTransaction(db, async (tx) => {
    if (perMonth === null) await sql`delete from messages.budget where organisation_id = ${organisationId}`.execute(tx);
    else
      await sql`insert into messages.budget (organisation_id, per_month, set_by, set_at)
        values (${organisationId}, ${perMonth}, ${caller.officerId}, ${clock.now()})
        on conflict (organisation_id) do update set per_month = excluded.per_month, set_by = excluded.set_by, set_at = excluded.set_at`.execute(
        tx,
      );
    await record(tx, {
      actor: { kind: "officer", id: caller.officerId },
      action: "budget.set",
      subject: { kind: "organisation", id: organisationId },
      detail: { perMonth },
    });
  });
}
