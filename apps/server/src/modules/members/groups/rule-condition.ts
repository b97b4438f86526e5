import type { IdentityLevel, Rule } from "@paknam/contract";
import { type RawBuilder, sql } from "kysely";
import { dayInThailand, yearInThailand } from "../registration/age.ts";

type Condition = RawBuilder<boolean>;

/**
 * Rules as a statement asks them: `from members.profile p`, then `joins`, then each rule's condition. Nothing of a rule goes into the text of
 * the statement: values are parameters.
 */
export type RuleStatement = Readonly<{ joins: RawBuilder<unknown>; conditions: readonly Condition[] }>;

const LEVELS: readonly IdentityLevel[] = ["line", "declared", "officer", "thaid"];

/**
 * Turns rules into SQL. What is asked of other tables than the profile becomes a set of members that is joined once: within `or` and `not`,
 * `exists` and `in` are asked anew for each of a million members where the set does not fit the memory (over 20 s measured).
 */
export function rulesAsSql(rules: readonly Rule[], now: Date): RuleStatement {
  const sets: RawBuilder<unknown>[] = [];
  const isIn = (set: RawBuilder<unknown>): Condition => {
    const name = sql.ref(`set${sets.length}`);
    sets.push(sql`left join (${set}) ${name} on ${name}.member_id = p.member_id`);
    return sql<boolean>`${name}.member_id is not null`;
  };
  const conditions = rules.map((rule) => conditionOf(rule, { now, isIn }));
  return { joins: sql.join(sets, sql` `), conditions };
}

type Asking = Readonly<{ now: Date; isIn(set: RawBuilder<unknown>): Condition }>;

function conditionOf(rule: Rule, asking: Asking): Condition {
  if ("all" in rule) return joined(rule.all, " and ", asking);
  if ("any" in rule) return joined(rule.any, " or ", asking);
  // A condition on what was not said is neither true nor false.
  if ("not" in rule) return sql<boolean>`not coalesce(${conditionOf(rule.not, asking)}, false)`;
  switch (rule.kind) {
    case "age":
      return ageCondition(rule, asking.now);
    case "residence":
      return sql<boolean>`p.residence = any (${rule.is}::text[])`;
    case "topic":
      return sql<boolean>`p.topics && ${rule.is}::text[]`;
    case "area":
      return areaCondition(rule, asking);
    case "fact":
      return asking.isIn(sql`select distinct member_id from members.fact where type = ${rule.type} and ended_at is null
        and coalesce(expires_on, 'infinity') >= ${dayInThailand(asking.now)}::date`);
    case "group":
      return asking.isIn(sql`select member_id from members.group_member
        where group_id = (select id from members.member_group where key = ${rule.key})`);
    case "language":
      return asking.isIn(sql`select id as member_id from members.member where language = any (${rule.is}::text[])`);
    case "level":
      return levelCondition(rule.atLeast, asking);
    default:
      return rule satisfies never;
  }
}

const joined = (rules: readonly Rule[], by: " and " | " or ", asking: Asking): Condition =>
  sql<boolean>`(${sql.join(
    rules.map((rule) => conditionOf(rule, asking)),
    sql.raw(by),
  )})`;

/** The youngest that a year of birth may mean, as everywhere here; a year that was not said fits no age. */
function ageCondition({ from, to }: { from?: number | undefined; to?: number | undefined }, now: Date): Condition {
  const lastYear = yearInThailand(now) - 1;
  return sql<boolean>`(p.birth_year <= ${lastYear - (from ?? 0)}::int and p.birth_year >= ${lastYear - (to ?? 200)}::int)`;
}

/** Members have sub-districts of six digits; a shorter code means all that begin with it, as a range that every collation knows. */
function areaCondition(
  { of, codes }: { of: readonly string[]; codes: readonly string[] },
  { isIn }: Asking,
): Condition {
  const ranges = codes.map((code) => sql`area_code between ${code.padEnd(6, "0")} and ${code.padEnd(6, "9")}`);
  const inAny = sql.join(ranges, sql` or `);
  // One home, one place of work, one of study; only what is followed may be several.
  const sets = of.map((kind) =>
    isIn(sql`select ${sql.raw(kind === "followed" ? "distinct" : "")} member_id from members.member_area
      where kind = ${kind} and (${inAny})`),
  );
  return sql<boolean>`(${sql.join(sets, sql` or `)})`;
}

/** Whoever is registered has declared who they are. */
const levelCondition = (atLeast: IdentityLevel, { isIn }: Asking): Condition =>
  LEVELS.indexOf(atLeast) <= LEVELS.indexOf("declared")
    ? sql<boolean>`true`
    : isIn(sql`select member_id from members.identity
        where level = any (${LEVELS.slice(LEVELS.indexOf(atLeast))}::text[])`);
