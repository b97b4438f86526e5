import type { Purpose, Rule } from "@paknam/contract";
import { type RawBuilder, sql } from "kysely";
import { rulesAsSql } from "../groups/rule-condition.ts";

/** Who can be reached: `member_id`, `line_user_id`, `language`. */
export type Reachable = { memberId: string; lineUserId: string; language: string };

/**
 * A subquery of the members who fit a rule (none: all), can be reached, and agreed to the purpose; callers embed it, so that a million rows are
 * joined without passing through Node.
 * @param audience.purpose null for what needs no consent
 * @param audience.after only members whose id comes after it. It is said of each table: from one to the other the planner does not carry it, and
 *   whoever reads a million people slice by slice would read each table from its beginning every time
 */
export function reachable(audience: {
  rule: Rule | null;
  purpose: Purpose | null;
  now: Date;
  after?: string | null;
}): RawBuilder<Reachable> {
  const { rule, purpose, now, after } = audience;
  const isAfter = (id: string): RawBuilder<boolean> => (after ? sql`${sql.ref(id)} > ${after}::uuid` : sql`true`);
  const agreed =
    purpose === null
      ? sql``
      : sql`join members.consent_now c on c.member_id = p.member_id and c.purpose = ${purpose} and c.state = 'given'
          and ${isAfter("c.member_id")}`;
  const { joins, conditions } = rulesAsSql(rule ? [rule] : [], now);
  return sql<Reachable>`(
    select p.member_id, m.line_user_id, m.language
    from members.profile p
    join members.member m on m.id = p.member_id and ${isAfter("m.id")}
    ${agreed}
    ${joins}
    where ${sql.join([isAfter("p.member_id"), sql`m.is_friend`, sql`m.line_user_id is not null`, ...conditions], sql` and `)})`;
}
