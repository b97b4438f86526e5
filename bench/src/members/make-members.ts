import type pg from "pg";
import { areasByPopulation } from "./areas.ts";
import { FIRST_NAMES, NAMES_FROM_ELSEWHERE, SURNAME_BEGINNINGS, SURNAME_ENDS } from "./names.ts";

/** Seeds random(): every run makes the same people. */
const SEED = 0.2569;

/**
 * Fills the members' tables with people made by the database itself: names, phones, years of birth, places by population, consents, topics,
 * groups, facts and identities, in shares as a province may have them. Expects the province's own rows.
 */
export async function makeMembers(client: pg.Client, count: number): Promise<void> {
  // These rows refer to one another by construction; without this each of twenty million references is looked up.
  await client.query("set session_replication_role = replica");
  // The order in which random() is asked must be the same at every run.
  await client.query("set max_parallel_workers_per_gather = 0");
  await client.query("set work_mem = '128MB'");
  await client.query("set maintenance_work_mem = '512MB'");
  await client.query("select setseed($1)", [SEED]);
  await drawPeople(client, count);
  for (const statement of FILL) await client.query(statement);
  await client.query("drop table public.person");
  for (const name of ["session_replication_role", "max_parallel_workers_per_gather", "work_mem"])
    await client.query(`reset ${name}`);
  await client.query("vacuum (analyze)");
}

/** One row a person with all that was drawn by lot; common names are common. */
async function drawPeople(client: pg.Client, count: number): Promise<void> {
  await client.query(
    `create unlogged table public.person as
     select n, ('01920000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, now() - n * interval '20 seconds' as at,
       case when foreigner then ($5::text[])[1 + floor(random() * cardinality($5::text[]))::int]
         else ($2::text[])[1 + floor(power(random(), 1.7) * cardinality($2::text[]))::int] || ' ' ||
           ($3::text[])[1 + floor(power(random(), 1.3) * cardinality($3::text[]))::int] ||
           ($4::text[])[1 + floor(random() * cardinality($4::text[]))::int] end as name,
       case when random() < 0.98 then extract(year from now())::int - 11 - floor(78 * power(random(), 1.4))::int end as birth_year,
       case when random() < 0.9 then '+66' || (array['6', '8', '9'])[1 + floor(random() * 3)::int] || lpad(floor(random() * 1e8)::text, 8, '0') end as phone,
       case when foreigner then 'foreign' when random() < 0.55 then 'registered-here' when random() < 0.8 then 'registered-elsewhere'
         else 'not-said' end as residence,
       ($6::text[])[1 + floor(random() * cardinality($6::text[]))::int] as home,
       case when random() < 0.45 then ($6::text[])[1 + floor(random() * cardinality($6::text[]))::int] end as work,
       case when random() < 0.08 then ($6::text[])[1 + floor(random() * cardinality($6::text[]))::int] end as study,
       case when random() < 0.25 then ($6::text[])[1 + floor(random() * cardinality($6::text[]))::int] end as followed,
       random() as friend, random() as news, random() as sharing, random() as level, random() as fact, random() as lapse
     from (select n, random() < 0.06 as foreigner from generate_series(1, $1::int) n) drawn`,
    [count, FIRST_NAMES, SURNAME_BEGINNINGS, SURNAME_ENDS, NAMES_FROM_ELSEWHERE, await areasByPopulation(client)],
  );
  await client.query("analyze public.person");
}

const place = (kind: string): string =>
  `insert into members.member_area (member_id, kind, area_code, label, point)
   select p.id, '${kind}', p.${kind}, case when n % 3 = 0 then 'หมู่บ้านที่ ' || n % 900 end,
     st_setsrid(st_makepoint(round((st_x(a.point) + (random() - 0.5) / 40)::numeric, 3), round((st_y(a.point) + (random() - 0.5) / 40)::numeric, 3)), 4326)
   from public.person p join places.area a on a.code = p.${kind}`;

const fact = (type: string, organisation: string, condition: string): string =>
  `insert into members.fact (id, member_id, type, organisation_id, source, confirmed_at, expires_on, ended_at)
   select gen_random_uuid(), p.id, '${type}', o.id, 'list', p.at,
     case when lapse < 0.05 then current_date - 30 when lapse < 0.5 then current_date + 300 end, case when lapse > 0.95 then now() end
   from public.person p, organisations.organisation o where o.key = '${organisation}' and ${condition}`;

const MINOR = "coalesce(extract(year from now())::int - 1 - birth_year < 20, false)";

/** Each says yes or no to each purpose; a minor's yes to news and sharing waits. */
const consents = (purpose: string, state: string): string[] => [
  `insert into members.consent (id, member_id, purpose, version, is_given, channel, at)
   select gen_random_uuid(), id, '${purpose}', 1, ${state} <> 'withdrawn', 'page', at from public.person`,
  `insert into members.consent_now (member_id, purpose, version, state, changed_at)
   select id, '${purpose}', 1, ${state}, at from public.person`,
];

const FILL: readonly string[] = [
  `insert into members.member (id, line_user_id, display_name, language, is_friend, first_seen_at, last_seen_at, registered_at)
   select id, 'U' || md5(n::text), split_part(name, ' ', 1), case when residence = 'foreign' then (array['my', 'en', 'km', 'lo'])[1 + n % 4] else 'th' end,
     friend < 0.92, at, at, at from public.person`,
  `insert into members.profile (member_id, name, birth_year, phone, residence, is_reachable, topics, updated_at)
   select id, name, birth_year, phone, residence, friend < 0.92 and news <= 0.75 and not ${MINOR}, array_remove(array[
     case when random() < 0.6 then 'flood' end, case when random() < 0.4 then 'traffic' end, case when random() < 0.3 then 'utilities' end,
     case when random() < 0.3 then 'health' end, case when random() < 0.2 then 'jobs' end, case when random() < 0.05 then 'events' end], null), at
   from public.person`,
  ...["home", "work", "study", "followed"].map(place),
  ...consents("service", "'given'"),
  ...consents("news", `case when news > 0.75 then 'withdrawn' when ${MINOR} then 'waiting' else 'given' end`),
  ...consents("alerts", "case when news > 0.95 then 'withdrawn' else 'given' end"),
  ...consents("sharing", `case when sharing > 0.4 then 'withdrawn' when ${MINOR} then 'waiting' else 'given' end`),
  `insert into members.identity (member_id, level, pid_hash, pid_cipher, key_id, proven_at)
   select id, case when level < 0.8 then 'declared' when level < 0.88 then 'officer' else 'thaid' end,
     case when level >= 0.8 then md5('one' || n) || md5('two' || n) end, case when level >= 0.8 then decode(md5(n::text) || md5(name), 'hex') end,
     case when level >= 0.8 then 'practice' end, at
   from public.person`,
  fact("old-age-allowance", "social-development-office", "birth_year < extract(year from now()) - 60 and fact < 0.6"),
  fact("disability-card", "social-development-office", "fact > 0.97"),
  fact("child-support", "social-development-office", "birth_year between 1985 and 2005 and fact < 0.1"),
  fact("health-volunteer", "public-health-office", "fact between 0.3 and 0.31"),
  fact("household-registered", "samut-prakan-province", "residence = 'registered-here' and level >= 0.88"),
  fact("disaster-victim", "disaster-prevention-office", "fact between 0.5 and 0.502"),
  `insert into members.group_member (group_id, member_id, since)
   select g.id, p.id, p.at from public.person p, members.member_group g
   where g.kind = 'choice' and abs(hashtext(n || g.key)) % 100 < case g.key when 'parents' then 25 when 'volunteers' then 2 else 8 end`,
];
