import type { Rule } from "@paknam/contract";
import { type RawBuilder, sql } from "kysely";
import { yearInThailand } from "../registration/age.ts";

/** Members come as this alias of members.profile. */
type Condition = RawBuilder<boolean>;

const LEVELS = ["line", "declared", "officer", "thaid"] as const;

/**
 * The SQL condition under which a member (alias `p` of members.profile) belongs to a rule's group. Nothing of a rule goes into the text of
 * the statement: values are parameters.
 */
export function conditionOf(rule: Rule, now: Date): Condition {
  if ("all" in rule) return joined(rule.all, " and ", now);
  if ("any" in rule) return joined(rule.any, " or ", now);
  if ("not" in rule) return sql<boolean>`not coalesce((${conditionOf(rule.not, now)}), false)`;
  switch (rule.kind) {
    case "age":
      return ageCondition(rule, now);
    case "residence":
      return sql<boolean>`p.residence = any (${rule.is}::text[])`;
    case "area":
      return areaCondition(rule);
    case "fact":
      return sql<boolean>`exists (select from members.fact f where f.member_id = p.member_id and f.type = ${rule.type}
        and f.ended_at is null and coalesce(f.expires_on, 'infinity'::date) >= (${now}::timestamptz at time zone 'Asia/Bangkok')::date)`;
    case "topic":
      return sql<boolean>`p.topics && ${rule.is}::text[]`;
    case "group":
      return sql<boolean>`exists (select from members.group_member g join members.member_group m on m.id = g.group_id
        where g.member_id = p.member_id and m.key = ${rule.key})`;
    case "language":
      return sql<boolean>`exists (select from members.member m where m.id = p.member_id and m.language = any (${rule.is}::text[]))`;
    case "level":
      return sql<boolean>`exists (select from members.identity i where i.member_id = p.member_id
        and i.level = any (${LEVELS.slice(LEVELS.indexOf(rule.atLeast))}::text[]))`;
    default:
      return rule satisfies never;
  }
}

const joined = (rules: readonly Rule[], by: " and " | " or ", now: Date): Condition =>
  sql<boolean>`(${sql.join(
    rules.map((rule) => conditionOf(rule, now)),
    sql.raw(by),
  )})`;

/** Whole years by the end of this year: whoever turns sixty in it is sixty. A year that was not said fits no age. */
function ageCondition({ from, to }: { from?: number | undefined; to?: number | undefined }, now: Date): Condition {
  const year = yearInThailand(now);
  const youngest = from === undefined ? sql`true` : sql`p.birth_year <= ${year - from}`;
  const oldest = to === undefined ? sql`true` : sql`p.birth_year >= ${year - to}`;
  return sql<boolean>`(${youngest} and ${oldest})`;
}

function areaCondition({ of, codes }: { of: readonly string[]; codes: readonly string[] }): Condition {
  // A range of codes reads the index; a pattern would not under every collation.
  const ranges = codes.map((code) => sql`(a.area_code >= ${code} and a.area_code < ${`${code}~`})`);
  return sql<boolean>`p.member_id in (select a.member_id from members.member_area a
    where a.kind = any (${of}::text[]) and (${sql.join(ranges, sql` or `)}))`;
}
