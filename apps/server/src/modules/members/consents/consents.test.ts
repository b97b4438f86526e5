import { membership, type Purpose } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, buildMember, type TestMember } from "../../../testing/complaints.ts";
import { registerMember } from "../../../testing/members.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

const set = (as: TestMember, purpose: Purpose, given: boolean, version = 1) =>
  ask(t.http, membership.setConsent, { as, params: { purpose }, body: { given, version } });
const statesOf = (page: { consents: readonly { purpose: string; state: string }[] }) =>
  Object.fromEntries(page.consents.map(({ purpose, state }) => [purpose, state]));

test("a consent is withdrawn as easily as given, each answer has a receipt", async () => {
  const member = await registerMember(t);
  expect(statesOf((await set(member, "news", false)).body()).news).toBe("withdrawn");
  expect(statesOf((await set(member, "news", true)).body()).news).toBe("given");
  const { rows } = await sql<{
    isGiven: boolean;
    channel: string;
  }>`select is_given as "isGiven", channel from members.consent
    where member_id = ${member.memberId} and purpose = 'news' order by at, id`.execute(t.app.deps.db);
  expect(rows.map((row) => row.isGiven)).toEqual([true, false, true]);
});

test("the notice is not a consent, words of another version are not agreed to, strangers have none", async () => {
  const member = await registerMember(t);
  expect((await set(member, "service", false)).code).toBe("consent.notice");
  expect((await set(member, "sharing", true, 7)).code).toBe("consent.changed");
  expect((await set(await buildMember(t.app.deps), "news", true)).code).toBe("member.not_registered");
});

test("a minor's yes to news and sharing waits for an adult member, warnings do not", async () => {
  const minor = await registerMember(t, { birthYear: 2010, name: "น้องฟ้า" });
  expect(statesOf(minor.page)).toEqual({ service: "given", news: "waiting", alerts: "given", sharing: "waiting" });
  expect(minor.page.needsGuardian).toBe(true);
  const { code, url } = (await ask(t.http, membership.inviteGuardian, { as: minor })).body();
  expect(url).toBe(`https://liff.line.me/1650000002-practice/guardian/${code}`);

  const answer = (as: TestMember, accepted: boolean) =>
    ask(t.http, membership.answerAsGuardian, { as, params: { code }, body: { accepted } });
  expect((await answer(minor, true)).code).toBe("guardian.unfit");
  expect((await answer(await registerMember(t, { birthYear: 2008 }), true)).code).toBe("guardian.unfit");
  expect((await answer(await buildMember(t.app.deps), true)).code).toBe("guardian.unfit");

  const mother = await registerMember(t);
  const asked = (await ask(t.http, membership.getGuardianRequest, { as: mother, params: { code } })).body();
  expect(asked).toMatchObject({ minorName: "น้องฟ้า", purposes: ["news", "sharing"] });
  expect((await answer(mother, true)).status).toBe(204);
  const page = (await ask(t.http, membership.getOwnPage, { as: minor })).body();
  expect(statesOf(page)).toEqual({ service: "given", news: "given", alerts: "given", sharing: "given" });
  expect((await answer(mother, true)).code).toBe("guardian.code");
});

test("whoever turns out to be a minor by a corrected year has consents that wait", async () => {
  const member = await registerMember(t);
  const correct = (birthYear: number) => ask(t.http, membership.correctProfile, { as: member, body: { birthYear } });
  expect(statesOf((await correct(2009)).body()).sharing).toBe("waiting");
  expect(statesOf((await correct(1990)).body()).sharing).toBe("given");
});
