import type { Purpose, Rule } from "@paknam/contract";
import { type RawBuilder, sql } from "kysely";
import { rulesAsSql } from "../groups/rule-condition.ts";

/** Who can be reached: `member_id`, `line_user_id`, `language`. */
export type Reachable = { memberId: string; lineUserId: string; language: string };

/**
 * A subquery of the members who fit a rule (none: all), can be reached, and agreed to the purpose; callers embed it, so that a million rows are
 * joined without passing through Node.
 * @param audience.purpose null for what needs no consent
 */
export function reachable(audience: { rule: Rule | null; purpose: Purpose | null; now: Date }): RawBuilder<Reachable> {
  const { rule, purpose, now } = audience;
  const agreed =
    purpose === null
      ? sql``
      : sql`join members.consent_now c on c.member_id = p.member_id and c.purpose = ${purpose} and c.state = 'given'`;
  const { joins, conditions } = rulesAsSql(rule ? [rule] : [], now);
  return sql<Reachable>`(
    select p.member_id, m.line_user_id, m.language
    from members.profile p
    join members.member m on m.id = p.member_id
    ${agreed}
    ${joins}
    where ${sql.join([sql`m.is_friend`, sql`m.line_user_id is not null`, ...conditions], sql` and `)})`;
}
