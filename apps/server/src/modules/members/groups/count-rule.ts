import type { Rule } from "@paknam/contract";
import { sql } from "kysely";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Db } from "../../../platform/db/db.ts";
import { requirePolicy } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { conditionOf } from "./rule-condition.ts";
import { showCount } from "./show-count.ts";

/**
 * How many members a rule fits, and how many of them can be reached: friends of the account who want news.
 * @throws permission.denied
 */
export async function countRule(
  deps: MembersDeps,
  caller: OfficerCaller,
  rule: Rule,
): Promise<{ members: string; reachable: string }> {
  requirePolicy(caller, "manageGroups");
  const { rows } = await sql<{ members: string; reachable: string }>`
    select count(*) as members, count(*) filter (where m.is_friend and n.member_id is not null) as reachable
    from members.profile p
    join members.member m on m.id = p.member_id
    left join members.consent_now n on n.member_id = p.member_id and n.purpose = 'news' and n.state = 'given'
    where ${conditionOf(rule, deps.clock.now())}`.execute(deps.db);
  return { members: showCount(Number(rows[0]?.members)), reachable: showCount(Number(rows[0]?.reachable)) };
}

/** How many members a rule fits. */
export async function countMembers(db: Db, rule: Rule, now: Date): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from members.profile p where ${conditionOf(rule, now)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}
