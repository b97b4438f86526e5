import { memberRoutes, membership } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, buildMember, type Signed } from "../../../testing/complaints.ts";
import { agreedToAll, fullDraft, officerOf, registerMember } from "../../../testing/members.ts";

let t: TestApp;
let officer: Awaited<ReturnType<typeof officerOf>>;
beforeAll(async () => {
  t = await openTestApp();
  officer = await officerOf(t, "nakhon-samut-prakan", { duties: ["member-desk"] });
});
afterAll(() => t.close());

const { consents: _, ...fields } = fullDraft({ name: "ยายทองคำ บุญมา", birthYear: 1948 });
const prepare = async (nationalId: string | null = null) =>
  (
    await ask(t.http, memberRoutes.prepareRegistration, {
      as: officer,
      body: { fields, document: "thai-id", nationalId },
    })
  ).body();
const show = (as: Signed, code: string) => ask(t.http, membership.getPrepared, { as, params: { code } });
const confirm = (as: Signed, code: string, body: unknown) =>
  ask(t.http, membership.confirmPrepared, { as, params: { code }, body });
const statesToday = async () =>
  new Map(
    (await ask(t.http, memberRoutes.listPrepared, { as: officer })).body().prepared.map(({ id, state }) => [id, state]),
  );

test("an officer prepares, the person reads, corrects and agrees on the own phone, and is registered as seen by an officer", async () => {
  const { prepared, code, url } = await prepare("1101700230708");
  expect(url).toBe(`https://liff.line.me/1650000002-practice/prepared/${code.replaceAll("-", "")}`);
  expect(prepared).toMatchObject({ maskedName: "ยา••• บุญ•••", state: "waiting" });
  const person = await buildMember(t.app.deps);
  const seen = (await show(person, code.toLowerCase())).body();
  expect(seen).toMatchObject({ organisation: "เทศบาลนครสมุทรปราการ", fields: { name: "ยายทองคำ บุญมา" } });
  expect(JSON.stringify(seen)).not.toContain("1101700230708");
  expect((await confirm(person, code, { accepted: true })).code).toBe("registration.incomplete");
  const page = (
    await confirm(person, code, { accepted: true, fields: { consents: agreedToAll(), name: "ทองคำ บุญมา" } })
  ).body();
  expect(page).toMatchObject({
    isRegistered: true,
    name: "ทองคำ บุญมา",
    level: "officer",
    maskedNationalId: "x-xxxx-xxxxx-70-8",
  });
  expect((await statesToday()).get(prepared.id)).toBe("confirmed");
  const { rows } = await sql<{ channel: string; officerId: string }>`select distinct channel, officer_id as "officerId"
    from members.consent where member_id = ${person.memberId}`.execute(t.app.deps.db);
  expect(rows).toEqual([{ channel: "counter", officerId: officer.id }]);
  expect((await show(person, code)).code).toBe("prepared.code");
});

test("who refuses is not registered, and what was written down is gone", async () => {
  const { prepared, code } = await prepare();
  const person = await buildMember(t.app.deps);
  expect((await confirm(person, code, { accepted: false })).body().isRegistered).toBe(false);
  const { rows } = await sql<{
    fields: unknown;
  }>`select fields from members.prepared where id = ${prepared.id}`.execute(t.app.deps.db);
  expect(rows).toEqual([{ fields: null }]);
  expect((await statesToday()).get(prepared.id)).toBe("refused");
});

test("after two hours it is over, and a guessed code is none", async () => {
  const { code } = await prepare();
  const person = await buildMember(t.app.deps);
  expect((await show(person, "AAAA-AAAA")).code).toBe("prepared.code");
  t.clock.advance(2 * 3_600_000);
  expect((await show(person, code)).code).toBe("prepared.code");
});

test("a member who comes to the counter keeps what is registered and gets the level", async () => {
  const member = await registerMember(t, { name: "คงเดิม" });
  const { code } = await prepare();
  const page = (await confirm(member, code, { accepted: true })).body();
  expect(page).toMatchObject({
    name: "คงเดิม",
    level: "officer",
    levelSource: { organisation: { shortName: "ทน.สมุทรปราการ" } },
  });
});
