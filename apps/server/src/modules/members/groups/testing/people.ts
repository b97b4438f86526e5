import type { Residence } from "@paknam/contract";
import { sql } from "kysely";
import type { Db } from "../../../../platform/db/db.ts";
import { newId } from "../../../../platform/random.ts";
import { organisationIds } from "../../../organisations/index.ts";

/** A registered person with all that a rule may ask for. */
export type Person = Readonly<{
  id: string;
  birthYear: number | null;
  residence: Residence;
  language: string;
  level: "declared" | "officer" | "thaid";
  topics: readonly string[];
  /** Kind and sub-district. */
  areas: readonly Readonly<{ kind: "home" | "work" | "study" | "followed"; code: string }>[];
  /** Keys of groups of one's own choice. */
  groups: readonly string[];
  facts: readonly Readonly<{ type: string; expiresOn: string | null; hasEnded: boolean }>[];
  isFriend: boolean;
  wantsNews: boolean;
}>;

/** Somebody who is nothing in particular. */
export const person = (change: Partial<Person> = {}): Person => ({
  id: newId(),
  birthYear: null,
  residence: "not-said",
  language: "th",
  level: "declared",
  topics: [],
  areas: [{ kind: "home", code: "110101" }],
  groups: [],
  facts: [],
  isFriend: true,
  wantsNews: true,
  ...change,
});

/** Writes people as registered, without going through the pages one by one. */
export async function writePeople(db: Db, people: readonly Person[]): Promise<void> {
  const all = JSON.stringify(people);
  const each = sql`jsonb_to_recordset(${all}::jsonb) as p (id uuid, "birthYear" smallint, residence text, language text, level text,
    topics jsonb, areas jsonb, groups jsonb, facts jsonb, "isFriend" boolean, "wantsNews" boolean)`;
  await sql`insert into members.member (id, line_user_id, language, is_friend, registered_at)
    select id, 'U' || replace(id::text, '-', ''), language, "isFriend", now() from ${each}`.execute(db);
  await sql`insert into members.profile (member_id, name, birth_year, residence, topics, updated_at)
    select id, 'ผู้ทดสอบ', "birthYear", residence, array(select jsonb_array_elements_text(topics)), now() from ${each}`.execute(
    db,
  );
  await sql`insert into members.identity (member_id, level, proven_at) select id, level, now() from ${each}`.execute(
    db,
  );
  await sql`insert into members.member_area (member_id, kind, area_code, point)
    select distinct p.id, a.kind, a.code, st_setsrid(st_makepoint(100.6, 13.6), 4326)
    from ${each}, jsonb_to_recordset(p.areas) as a (kind text, code text)`.execute(db);
  await sql`insert into members.group_member (group_id, member_id, since)
    select distinct g.id, p.id, now() from ${each}, jsonb_array_elements_text(p.groups) as chosen (key)
    join members.member_group g on g.key = chosen.key`.execute(db);
  const agency = (await organisationIds(db, ["social-development-office"])).get("social-development-office");
  await sql`insert into members.fact (id, member_id, type, organisation_id, source, confirmed_at, expires_on, ended_at)
    select gen_random_uuid(), p.id, f.type, ${agency}::uuid, 'list', now(), f."expiresOn", case when f."hasEnded" then now() end
    from ${each}, jsonb_to_recordset(p.facts) as f (type text, "expiresOn" date, "hasEnded" boolean)`.execute(db);
  await sql`insert into members.consent_now (member_id, purpose, version, state, changed_at)
    select id, 'news', 1, case when "wantsNews" then 'given' else 'withdrawn' end, now() from ${each}`.execute(db);
}
