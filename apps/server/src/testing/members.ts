import { type Draft, type Duty, membership, type OwnPage, Purpose, type Role } from "@paknam/contract";
import { sql } from "kysely";
import type { TestApp } from "./app.ts";
import { ask, buildMember, type Signed, signedIn, type TestMember } from "./complaints.ts";
import type { TestLine } from "./line.ts";
import { buildOfficer, organisationId, type TestOfficer } from "./organisations.ts";

/** The words of today, all agreed to. */
export const agreedToAll = (version = 1): NonNullable<Draft["consents"]> =>
  Purpose.options.map((purpose) => ({ purpose, version, given: true }));

/** Enough to register with: an adult who lives in ตำบลปากน้ำ. */
export const fullDraft = (change: Draft = {}): Draft => ({
  consents: agreedToAll(),
  language: "th",
  name: "สมหญิง ใจงาม",
  birthYear: 1980,
  phone: "081-234-5678",
  residence: "registered-elsewhere",
  home: { areaCode: "110101", label: "หมู่บ้านริมน้ำ", point: { lat: 13.59871, lng: 100.59712 } },
  work: null,
  followed: [],
  groups: ["parents"],
  topics: ["flood", "traffic"],
  ...change,
});

/** A citizen who registered through the pages' own endpoints; with a LINE account of a simulator, where one is given. */
export async function registerMember(
  t: TestApp,
  change: Draft = {},
  lineUserId?: string,
): Promise<TestMember & { page: OwnPage }> {
  const member = await buildMember(t.app.deps, lineUserId);
  const kept = await ask(t.http, membership.saveDraft, { as: member, body: fullDraft(change) });
  kept.body();
  const page = (await ask(t.http, membership.completeRegistration, { as: member })).body();
  return { ...member, page };
}

/** A signed-in officer of one of the province's organisations, with duties. */
export async function officerOf(
  t: TestApp,
  key: string,
  who: { duties?: readonly Duty[]; role?: Role } = {},
): Promise<Signed & TestOfficer> {
  const officer = await buildOfficer(t.app.deps, { organisationId: await organisationId(t.app.deps, key), ...who });
  return { ...officer, ...(await signedIn(t.http, officer)) };
}

/**
 * Many members at once who are friends in the simulator and agreed to everything, written past the pages for speed; they live in one
 * sub-district.
 * @returns their LINE user ids
 */
export async function makeReachable(
  line: TestLine,
  who: { count: number; areaCode: string; language?: string },
): Promise<string[]> {
  const made = Object.values(await line.call("POST", "/users", { count: who.count })) as { userId: string }[];
  const userIds = made.map(({ userId }) => userId);
  const { db, clock } = line.test.app.deps;
  const now = clock.now();
  await sql`
    with fresh as (
      insert into members.member (id, line_user_id, language, registered_at)
      select gen_random_uuid(), u, ${who.language ?? "th"}, ${now} from unnest(${userIds}::text[]) u returning id),
    profiles as (insert into members.profile (member_id, name, updated_at) select id, 'ทดสอบ', ${now} from fresh),
    homes as (
      insert into members.member_area (member_id, kind, area_code, point)
      select fresh.id, 'home', area.code, area.point from fresh, places.area area where area.code = ${who.areaCode})
    insert into members.consent_now (member_id, purpose, version, state, changed_at)
    select fresh.id, purpose, 1, 'given', ${now} from fresh, unnest(array['service', 'news', 'alerts', 'sharing']) purpose`.execute(
    db,
  );
  return userIds;
}
