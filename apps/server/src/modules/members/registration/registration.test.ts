import { type Draft, membership } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, buildMember, type TestMember } from "../../../testing/complaints.ts";
import { agreedToAll, fullDraft, registerMember } from "../../../testing/members.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

const save = (as: TestMember, body: Draft) => ask(t.http, membership.saveDraft, { as, body });
const complete = (as: TestMember) => ask(t.http, membership.completeRegistration, { as });

test("each answer is kept by itself, so that registering can be left and resumed, and what is left is said", async () => {
  const member = await buildMember(t.app.deps);
  await save(member, { consents: agreedToAll() });
  const after = (await save(member, { name: "  สมหญิง \u202e 🌸 ใจงาม " })).body();
  expect(after.draft.name).toBe("สมหญิง ใจงาม");
  expect(after.left).toEqual(["birthYear", "phone", "residence", "home", "work", "followed", "groups", "topics"]);
  const early = await complete(member);
  expect([early.status, early.code, early.detail.left]).toEqual([
    409,
    "registration.incomplete",
    ["birthYear", "home"],
  ]);
  const resumed = (await ask(t.http, membership.getRegistration, { as: member })).body();
  expect(resumed.draft.name).toBe("สมหญิง ใจงาม");
  expect(resumed.texts.map(({ purpose }) => purpose)).toEqual(["service", "news", "alerts", "sharing"]);
});

test("a registered person finds everything on the own page, the pin rounded to about 100 m", async () => {
  const { page, memberId } = await registerMember(t);
  expect(page).toMatchObject({
    isRegistered: true,
    level: "declared",
    name: "สมหญิง ใจงาม",
    phone: "+66812345678",
    residence: "registered-elsewhere",
    topics: ["flood", "traffic"],
    needsGuardian: false,
  });
  expect(page.home).toMatchObject({
    label: "หมู่บ้านริมน้ำ",
    point: { lat: 13.599, lng: 100.597 },
    area: { code: "110101" },
  });
  expect(page.groups.map(({ key }) => key)).toEqual(["parents"]);
  expect(page.consents.map(({ state }) => state)).toEqual(["given", "given", "given", "given"]);
  const { rows } = await sql<{ action: string; detail: unknown }>`
    select action, detail from platform.audit where subject_id = ${memberId}`.execute(t.app.deps.db);
  expect(rows).toEqual([{ action: "member.registered", detail: { channel: "page" } }]);
});

test("registering twice is registering once, and answers then go to the own page", async () => {
  const { page, ...member } = await registerMember(t);
  expect((await complete(member)).body().registeredAt).toBe(page.registeredAt);
  expect((await save(member, { name: "อื่น" })).code).toBe("registration.done");
  const { rows } = await sql<{ count: string }>`
    select count(*) from members.consent where member_id = ${member.memberId}`.execute(t.app.deps.db);
  expect(Number(rows[0]?.count)).toBe(4);
});

test("two taps at once register once", async () => {
  const member = await buildMember(t.app.deps);
  await save(member, fullDraft());
  const both = await Promise.all([complete(member), complete(member)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const { rows } = await sql<{ count: string }>`
    select count(*) from members.consent where member_id = ${member.memberId}`.execute(t.app.deps.db);
  expect(Number(rows[0]?.count)).toBe(4);
});

test.each([
  ["a name of pictures", { name: "😀🎉" }, "registration.name"],
  ["a name of nothing but direction marks", { name: "\u202e\u200b" }, "registration.name"],
  ["a year to come", { birthYear: 2027 }, "registration.birth_year"],
  ["a year before anybody who lives", { birthYear: 1899 }, "registration.birth_year"],
  ["a child under ten", { birthYear: 2017 }, "registration.too_young"],
  ["half a telephone number", { phone: "08123" }, "registration.phone"],
] as const)("%s is refused with a word of its own, and nothing is lost", async (_what, wrong, code) => {
  const member = await buildMember(t.app.deps);
  await save(member, { residence: "foreign" });
  expect((await save(member, wrong)).code).toBe(code);
  const { draft } = (await ask(t.http, membership.getRegistration, { as: member })).body();
  expect(draft).toEqual({ residence: "foreign" });
});

test.each([
  ["a Burmese name", { name: "မောင်မောင်" }, { name: "မောင်မောင်" }],
  ["a number of another country", { phone: "+95 9 123 456 789" }, { phone: "+959123456789" }],
  ["no telephone", { phone: "" }, { phone: null }],
  ["the youngest who may", { birthYear: 2015 }, { birthYear: 2015 }],
] as const)("%s is taken", async (_what, given, kept) => {
  const member = await buildMember(t.app.deps);
  expect((await save(member, given)).body().draft).toEqual(kept);
});

test("a place that is not in the province is refused, and the draft stays", async () => {
  const member = await buildMember(t.app.deps);
  await save(member, fullDraft({ home: { areaCode: "100101", label: null, point: null } }));
  expect((await complete(member)).code).toBe("registration.area");
  await save(member, { home: { areaCode: "110102", label: null, point: null } });
  expect((await complete(member)).status).toBe(200);
});

test("words that changed since they were read are shown anew before anything is registered", async () => {
  const member = await buildMember(t.app.deps);
  await save(member, fullDraft());
  await sql`insert into members.consent_text (purpose, version, texts, sha256, published_at)
    select purpose, 2, texts, 'other', ${t.clock.now()} from members.consent_text where purpose = 'news' and version = 1`.execute(
    t.app.deps.db,
  );
  const refused = await complete(member);
  expect([refused.status, refused.code, refused.detail.purposes]).toEqual([409, "consent.changed", ["news"]]);
  const consents = agreedToAll().map((answer) => (answer.purpose === "news" ? { ...answer, version: 2 } : answer));
  await save(member, { consents });
  expect((await complete(member)).body().consents[1]).toMatchObject({ purpose: "news", version: 2 });
  await sql`delete from members.consent where version = 2`.execute(t.app.deps.db);
  await sql`delete from members.consent_text where version = 2`.execute(t.app.deps.db);
});
