import type pg from "pg";

/** One in twenty beside those who are reached wants warnings and no news: a send of news that reaches them is wrong. */
export const OUTSIDERS_SHARE = 0.05;
/** Everybody else lives elsewhere, so that an emergency there has exactly its people. */
export const EMERGENCY_AREA = "110101";
const ELSEWHERE = ["110201", "110301", "110401", "110501", "110601"];
const PAGE = 100_000;

/** Friends of the account, in the order in which they were made: whom news reaches, who of them lives where the emergency is, who wants none. */
export type Audience = Readonly<{
  reached: readonly string[];
  emergency: readonly string[];
  outsiders: readonly string[];
}>;

/** Divides the friends; the first of those who are reached live where the emergency is. */
export function divide(
  userIds: readonly string[],
  { people, emergency }: { people: number; emergency: number },
): Audience {
  const reached = userIds.slice(0, people);
  return { reached, emergency: reached.slice(0, emergency), outsiders: userIds.slice(people) };
}

/** Writes them as members with home and consents, past the pages for speed; ids grow with time, as the product's own do. */
export async function makeAudience(client: pg.Client, { reached, emergency, outsiders }: Audience): Promise<void> {
  // These rows refer to one another by construction; without this each of millions of references is looked up.
  await client.query("set session_replication_role = replica");
  const all = [...reached, ...outsiders];
  for (let from = 0; from < all.length; from += PAGE) {
    const page = all.slice(from, from + PAGE);
    const before = (limit: number): number => Math.max(0, Math.min(page.length, limit - from));
    await client.query(FILL, [page, before(reached.length), before(emergency.length), EMERGENCY_AREA, ELSEWHERE, from]);
  }
  await client.query("reset session_replication_role");
  await client.query("vacuum (analyze)");
}

const FILL = `
  with person as materialized (
    select ('01920000-0000-7000-8000-' || lpad(to_hex(n + $6::int), 12, '0'))::uuid as id, u as line_user_id, n, n <= $2::int as wants_news, n <= $3::int as is_there
    from unnest($1::text[]) with ordinality as listed (u, n)),
  members as (
    insert into members.member (id, line_user_id, display_name, registered_at)
    select id, line_user_id, 'ทดสอบ ' || n, now() from person),
  profiles as (
    insert into members.profile (member_id, name, birth_year, updated_at, is_reachable)
    select id, 'ทดสอบ ' || n, 1940 + n % 65, now(), wants_news from person),
  homes as (
    insert into members.member_area (member_id, kind, area_code, point)
    select person.id, 'home', area.code, area.point from person
    join places.area area on area.code = case when is_there then $4 else ($5::text[])[1 + n % cardinality($5::text[])] end)
  insert into members.consent_now (member_id, purpose, version, state, changed_at)
  select id, purpose, 1, case when purpose = 'news' and not wants_news then 'withdrawn' else 'given' end, now() - interval '1 day'
  from person, unnest(array['service', 'news', 'alerts', 'sharing']) purpose`;
