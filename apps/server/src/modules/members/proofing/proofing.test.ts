import { membership } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, buildMember, type TestMember } from "../../../testing/complaints.ts";
import { fullDraft, registerMember } from "../../../testing/members.ts";
import { openTestThaid, type TestThaid } from "../../../testing/thaid.ts";
import { formerIds } from "./joined.queries.ts";

let thaid: TestThaid;
let t: TestApp;
beforeAll(async () => {
  thaid = await openTestThaid();
  t = await openTestApp({ environment: thaid.environment });
  t.clock.set(new Date());
});
afterEach(() => thaid.calm());
afterAll(async () => {
  await t.close();
  await thaid.close();
});

const begin = async (as: TestMember) => (await ask(t.http, membership.beginThaid, { as })).body().url;
const finish = (as: TestMember, query: string) => ask(t.http, membership.finishThaid, { as, body: { query } });
const ownPage = async (as: TestMember) => (await ask(t.http, membership.getOwnPage, { as })).body();
async function prove(as: TestMember, pid: string) {
  return finish(as, await thaid.signIn(await begin(as), pid));
}

test("ThaID proves who a member is: the level with its source, the number masked, name and year as ThaID says", async () => {
  const member = await registerMember(t, { name: "หญิง", birthYear: 1990 });
  const citizen = await thaid.newCitizen({ birthdate: "1979-04-13" });
  const page = (await prove(member, citizen.pid)).body();
  expect(page).toMatchObject({
    level: "thaid",
    name: `${citizen.given_name} ${citizen.family_name}`,
    birthYear: 1979,
    maskedNationalId: `x-xxxx-xxxxx-${citizen.pid.slice(10, 12)}-${citizen.pid.slice(12)}`,
  });
  expect(page.levelSource).toMatchObject({ organisation: null, ial: expect.any(String) });
  expect(JSON.stringify(page)).not.toContain(citizen.pid);
});

test("before registering, ThaID fills in the name and the year", async () => {
  const stranger = await buildMember(t.app.deps);
  const citizen = await thaid.newCitizen();
  const page = (await prove(stranger, citizen.pid)).body();
  expect([page.isRegistered, page.level]).toEqual([false, "thaid"]);
  const { name: _, birthYear: __, ...rest } = fullDraft();
  await ask(t.http, membership.saveDraft, { as: stranger, body: rest });
  const registered = (await ask(t.http, membership.completeRegistration, { as: stranger })).body();
  expect(registered).toMatchObject({ level: "thaid", name: `${citizen.given_name} ${citizen.family_name}` });
});

test("a sign-in ends only with the member who began it, once, and in time", async () => {
  const [victim, thief] = [await registerMember(t), await registerMember(t)];
  const citizen = await thaid.newCitizen();
  const query = await thaid.signIn(await begin(thief), citizen.pid);
  expect((await finish(victim, query)).code).toBe("identity.attempt_over");
  expect((await finish(thief, query)).status).toBe(200);
  expect((await finish(thief, query)).code).toBe("identity.attempt_over");
  const late = await thaid.signIn(await begin(victim), (await thaid.newCitizen()).pid);
  t.clock.advance(15 * 60_000 + 1);
  expect((await finish(victim, late)).code).toBe("identity.attempt_over");
  t.clock.set(new Date());
});

test("who refuses at ThaID stays as they were, and may begin again", async () => {
  const member = await registerMember(t);
  const citizen = await thaid.newCitizen();
  const query = await thaid.signIn(await begin(member), citizen.pid, { agrees: false });
  expect((await finish(member, query)).code).toBe("thaid.denied");
  expect((await ownPage(member)).level).toBe("declared");
  expect((await prove(member, citizen.pid)).status).toBe(200);
});

test("an account that is proven cannot become another person", async () => {
  const member = await registerMember(t);
  await prove(member, (await thaid.newCitizen()).pid);
  expect((await prove(member, (await thaid.newCitizen()).pid)).code).toBe("identity.other_person");
});

test("the same person with a new LINE account is found, and only their own yes joins the two", async () => {
  const citizen = await thaid.newCitizen();
  const old = await registerMember(t);
  await prove(old, citizen.pid);
  const newPhone = await buildMember(t.app.deps);
  expect((await prove(newPhone, citizen.pid)).code).toBe("identity.of_another");
  const [request] = (await ownPage(newPhone)).requests;
  expect(request).toMatchObject({ kind: "join-accounts", subject: old.memberId });

  const decide = { as: newPhone, params: { id: String(request?.id) }, body: { accepted: true } };
  const page = (await ask(t.http, membership.decideRequest, decide)).body();
  expect(page).toMatchObject({ isRegistered: true, level: "thaid", registeredAt: old.page.registeredAt });
  expect((await ownPage(newPhone)).registeredAt).toBe(old.page.registeredAt);
  expect((await ask(t.http, membership.getOwnPage, { as: old })).status).toBe(401);
  expect(await formerIds(t.app.deps.db, old.memberId)).toEqual([newPhone.memberId]);
  expect((await ask(t.http, membership.decideRequest, decide)).code).toBe("decision.over");
});

test("of two accounts that prove the same number at once, one is proven and the other is asked", async () => {
  const citizen = await thaid.newCitizen();
  const both = [await registerMember(t), await registerMember(t)];
  const queries: string[] = [];
  for (const member of both) queries.push(await thaid.signIn(await begin(member), citizen.pid));
  const codes = await Promise.all(both.map(async (member, index) => (await finish(member, queries[index] ?? "")).code));
  expect(codes.sort()).toEqual(["identity.of_another", null]);
});

test("who says no to joining keeps two accounts, and the number stays with the first", async () => {
  const citizen = await thaid.newCitizen();
  const first = await registerMember(t);
  await prove(first, citizen.pid);
  const second = await registerMember(t);
  await prove(second, citizen.pid);
  const [request] = (await ownPage(second)).requests;
  const decide = { as: second, params: { id: String(request?.id) }, body: { accepted: false } };
  expect((await ask(t.http, membership.decideRequest, decide)).body()).toMatchObject({
    level: "declared",
    requests: [],
  });
  expect((await ownPage(first)).level).toBe("thaid");
});

test("the number lies nowhere in clear, and its cipher opens beside its own member only", async () => {
  const citizen = await thaid.newCitizen();
  const [one, other] = [await registerMember(t), await registerMember(t)];
  await prove(one, citizen.pid);
  const { db } = t.app.deps;
  const { rows } = await sql<{ found: boolean }>`select exists (
    select from members.identity i where i::text like ${`%${citizen.pid}%`}) as found`.execute(db);
  expect(rows).toEqual([{ found: false }]);
  await sql`update members.identity i set pid_cipher = o.pid_cipher, key_id = o.key_id
    from members.identity o where i.member_id = ${other.memberId} and o.member_id = ${one.memberId}`.execute(db);
  expect((await ask(t.http, membership.getOwnPage, { as: other })).status).toBe(500);
});
