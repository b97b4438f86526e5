import { membership } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, buildMember, type TestMember } from "../../../testing/complaints.ts";
import { fullDraft, registerMember } from "../../../testing/members.ts";
import { setFriend } from "../members.queries.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

const befriend = ({ memberId }: TestMember, isFriend: boolean) =>
  setFriend(t.app.deps.db, { memberId, isFriend, at: t.clock.now() });
const wantNews = (as: TestMember, given: boolean) =>
  ask(t.http, membership.setConsent, { as, params: { purpose: "news" }, body: { given, version: 1 } });
async function isReachable({ memberId }: TestMember): Promise<boolean | undefined> {
  const { rows } = await sql<{ isReachable: boolean }>`select is_reachable as "isReachable" from members.profile
    where member_id = ${memberId}`.execute(t.app.deps.db);
  return rows[0]?.isReachable;
}

test("news reaches friends of the account who want it, from registration on and whatever changes", async () => {
  const member = await registerMember(t);
  expect(await isReachable(member)).toBe(true);
  await befriend(member, false);
  expect(await isReachable(member)).toBe(false);
  await wantNews(member, false);
  await befriend(member, true);
  expect(await isReachable(member)).toBe(false);
  await wantNews(member, true);
  expect(await isReachable(member)).toBe(true);
});

test("who registers after blocking the account, without news, or as a minor, is not reached", async () => {
  const blocked = await buildMember(t.app.deps);
  await befriend(blocked, false);
  await ask(t.http, membership.saveDraft, { as: blocked, body: fullDraft() });
  (await ask(t.http, membership.completeRegistration, { as: blocked })).body();
  expect(await isReachable(blocked)).toBe(false);
  const consents = fullDraft().consents?.map((each) => ({ ...each, given: each.purpose !== "news" })) ?? [];
  expect(await isReachable(await registerMember(t, { consents }))).toBe(false);
  expect(await isReachable(await registerMember(t, { birthYear: 2010 }))).toBe(false);
});

test("of two halves that change in the same moment neither is overlooked", async () => {
  const member = await registerMember(t);
  for (let round = 0; round < 8; round += 1) {
    await wantNews(member, false);
    await befriend(member, true);
    // Blocks the account while saying yes to news: never reached, whichever comes first.
    await Promise.all([befriend(member, false), wantNews(member, true)]);
    expect(await isReachable(member)).toBe(false);
    await befriend(member, true);
    expect(await isReachable(member)).toBe(true);
  }
});
