import type { Rule } from "@paknam/contract";
import { type RawBuilder, sql } from "kysely";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../../platform/db/db.ts";
import { requirePolicy } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { checkRule } from "./check-rule.ts";
import { rulesAsSql } from "./rule-condition.ts";
import { showCount } from "./show-count.ts";

/**
 * How many members a rule fits, and how many of them can be reached: friends of the account who want news.
 * @throws permission.denied · what checkRule refuses
 */
export async function countRule(
  deps: MembersDeps,
  caller: OfficerCaller,
  rule: Rule,
): Promise<{ members: string; reachable: string }> {
  requirePolicy(caller, "manageGroups");
  await checkRule(deps, caller, rule);
  const { members, reachable } = await countFitting(deps.db, rule, deps.clock.now());
  return { members: showCount(members), reachable: showCount(reachable) };
}

/** How many members a rule fits, and how many of them are friends who want news. */
export async function countFitting(db: Db, rule: Rule, now: Date): Promise<{ members: number; reachable: number }> {
  const parts = "all" in rule ? rule.all : [rule];
  const { joins, conditions } = rulesAsSql(parts, now);
  const first = conditions.filter((_, index) => isSoonSaid(parts[index]));
  const then = conditions.filter((condition) => !first.includes(condition));
  // What is hard to foresee is counted, not filtered: the planner takes a filter of `or` and `not` over joins to leave nobody, and then
  // sends a million members one by one from its workers.
  const { rows } = await withSpace(db, (tx) =>
    sql<{ isReachable: boolean; count: string }>`
      select p.is_reachable as "isReachable", count(*) filter (where ${and(then)}) as count
      from members.profile p ${joins} where ${and(first)} group by p.is_reachable`.execute(tx),
  );
  const countOf = (isReachable: boolean): number =>
    Number(rows.find((row) => row.isReachable === isReachable)?.count ?? 0);
  return { members: countOf(true) + countOf(false), reachable: countOf(true) };
}

/** How many members each of several rules fits: all are looked at once. */
export async function countEach(db: Db, rules: readonly Rule[], now: Date): Promise<number[]> {
  if (rules.length === 0) return [];
  const { joins, conditions } = rulesAsSql(rules, now);
  const counts = conditions.map((condition) => sql`count(*) filter (where ${condition})`);
  const { rows } = await withSpace(db, (tx) =>
    sql<{ counts: string[] }>`select array[${sql.join(counts)}]::text[] as counts
      from members.profile p ${joins}`.execute(tx),
  );
  return (rows[0]?.counts ?? []).map(Number);
}

/** Whether a rule is one column of the profile or one set of members: the planner knows how many that leaves. */
const isSoonSaid = (rule: Rule | undefined): boolean =>
  rule !== undefined && "kind" in rule && !(rule.kind === "area" && rule.of.length > 1);

const and = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;

/** Sets of a hundred thousand members stay in memory; PostgreSQL's 4 MB would write them to disk first. */
const withSpace = <Result>(db: Db, work: (tx: Db) => Promise<Result>): Promise<Result> =>
  inTransaction(db, async (tx) => {
    await sql`set local work_mem = '32MB'`.execute(tx);
    return work(tx);
  });
