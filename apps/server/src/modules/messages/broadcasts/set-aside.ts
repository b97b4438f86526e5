import { sql } from "kysely";
import type { Db } from "../../../platform/db/db.ts";
import { AppError } from "../../../platform/errors.ts";
import type { LinePlan } from "../line-plan.ts";
import { type Broadcast, LANES } from "./broadcast.ts";
import { peopleOf } from "./people-of.ts";

const APPROVING_LOCK = 7_246_531;

/** LINE counts a month by Japan's time (UTC+9). */
export const monthStart = (now: Date): Date => {
  const inJapan = new Date(now.getTime() + 9 * 3_600_000);
  return new Date(Date.UTC(inJapan.getUTCFullYear(), inJapan.getUTCMonth(), 1) - 9 * 3_600_000);
};

/**
 * Sets the people of a broadcast aside of the month's messages: what LINE says is used may lag behind, so what was approved this month counts
 * as used. One approval after the other. Only warnings may touch the reserve, and an organisation's budget binds all but warnings.
 * @throws broadcast.month_full · broadcast.budget_used (409)
 */
export async function setAside(
  tx: Db,
  given: { broadcast: Broadcast; plan: LinePlan; quota: { limit: number | null; used: number } | null; now: Date },
): Promise<void> {
  const { broadcast, plan, quota, now } = given;
  await sql`select pg_advisory_xact_lock(${APPROVING_LOCK})`.execute(tx);
  const { rows } = await sql<{
    people: number;
  }>`select count(*)::int as people from ${peopleOf(broadcast, now)} r`.execute(tx);
  const people = rows[0]?.people ?? 0;
  const isWarning = broadcast.lane === LANES.emergency;
  if (quota && quota.limit !== null && !isWarning) {
    const used = Math.max(quota.used, await setAsideSince(tx, monthStart(now), null));
    if (used + people > quota.limit - plan.emergencyReserve)
      throw new AppError("broadcast.month_full", { status: 409 });
  }
  if (!isWarning) await requireBudget(tx, { organisationId: broadcast.organisationId, people, now });
  await sql`update messages.broadcast set reserved = ${people} where id = ${broadcast.id}`.execute(tx);
}

async function requireBudget(
  tx: Db,
  { organisationId, people, now }: { organisationId: string; people: number; now: Date },
): Promise<void> {
  const { rows } = await sql<{ perMonth: number }>`
    select per_month as "perMonth" from messages.budget where organisation_id = ${organisationId}`.execute(tx);
  const perMonth = rows[0]?.perMonth;
  if (perMonth === undefined) return;
  const used = await setAsideSince(tx, monthStart(now), organisationId);
  if (used + people > perMonth)
    throw new AppError("broadcast.budget_used", { status: 409, detail: { perMonth, used, people } });
}

/** How many people's messages were approved since then, of an organisation or of all; what was stopped counts as far as it went. */
export async function setAsideSince(db: Db, since: Date, organisationId: string | null): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select coalesce(sum(case when b.state = 'stopped'
      then (select coalesce(sum(cardinality(c.member_ids)), 0) from messages.chunk c where c.broadcast_id = b.id and c.state = 'sent')
      else b.reserved end), 0)::int as people
    from messages.broadcast b
    where b.decided_at >= ${since} and b.reserved is not null
      and ${organisationId === null ? sql`true` : sql`b.organisation_id = ${organisationId}`}`.execute(db);
  return rows[0]?.people ?? 0;
}
