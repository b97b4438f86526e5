import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { callerOf } from "../../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { makeReachable } from "../../../testing/members.ts";
import { buildOfficer, organisationId } from "../../../testing/organisations.ts";
import { waitFor } from "../../../testing/wait-for.ts";
import { readLinePlan } from "../line-plan.ts";
import { broadcastById } from "./broadcasts.queries.ts";
import { approveBroadcast, steerBroadcast, submitBroadcast } from "./decide-broadcast.ts";
import { type BroadcastDraft, draftBroadcast } from "./draft-broadcast.ts";
import { forgetOldCalls } from "./person.queries.ts";
import { progressOf } from "./show-progress.ts";

let line: TestLine;
let author: ReturnType<typeof callerOf>;
let leader: ReturnType<typeof callerOf>;
let running: NodeJS.Timeout;
beforeAll(async () => {
  line = await openTestLine({ role: "all", environment: { BULK_CALLS_PER_SECOND: "200" } });
  // Later tries fall due by the clock.
  running = setInterval(() => line.test.clock.set(new Date()), 20);
  const { deps } = line.test.app;
  const centre = await organisationId(deps, "damrongdhama-centre");
  author = callerOf(await buildOfficer(deps, { organisationId: centre }), { isCentre: true });
  leader = callerOf(await buildOfficer(deps, { organisationId: centre, role: "supervisor" }), { isCentre: true });
});
beforeEach(() => line.call("DELETE", "/faults"));
afterAll(() => {
  clearInterval(running);
  return line.close();
});

const draft = (change: Partial<BroadcastDraft> = {}): BroadcastDraft => ({
  kind: "news",
  title: "ทดสอบ",
  rule: null,
  contents: { th: [{ kind: "text", text: "น้ำจะขึ้นสูงคืนนี้" }] },
  corrects: null,
  sendAt: null,
  ...change,
});
const deciding = () => ({
  ...line.test.app.deps,
  sender: { readQuota: async () => null },
  plan: readLinePlan(line.test.config.provinceDir),
});
async function approved(change: Partial<BroadcastDraft> = {}): Promise<string> {
  const { deps } = line.test.app;
  const id = await draftBroadcast(deps, author, draft(change));
  await submitBroadcast(deps, author, id);
  await approveBroadcast(deciding(), leader, id);
  return id;
}
const stateOf = async (id: string) => (await broadcastById(line.test.app.deps.db, id))?.state;
const whenDone = (id: string) => waitFor("the broadcast is done", async () => (await stateOf(id)) === "done");
const progress = (id: string) => progressOf(line.test.app.deps.db, id);

/** Friends of the account who are members in one sub-district; a sub-district a test keeps its people apart. */
async function people(count: number, areaCode: string, change: { language?: string } = {}) {
  return makeReachable(line, { count, areaCode, ...change });
}
const living = (code: string) => ({ kind: "area" as const, of: ["home" as const], codes: [code] });
async function received(userIds: readonly string[]): Promise<number[]> {
  const { deliveries } = (await line.call("GET", "/deliveries?endpoint=multicast")) as {
    deliveries: { userId: string }[];
  };
  const counts = new Map<string, number>();
  for (const { userId } of deliveries) counts.set(userId, (counts.get(userId) ?? 0) + 1);
  return userIds.map((userId) => counts.get(userId) ?? 0);
}

test("everybody who fits gets it exactly once, nobody else; the ledger says so", async () => {
  const inside = await people(1_201, "110101");
  const outside = await people(20, "110102");
  const id = await approved({ rule: living("110101") });
  await whenDone(id);
  expect(new Set(await received(inside))).toEqual(new Set([1]));
  expect(new Set(await received(outside))).toEqual(new Set([0]));
  expect(await progress(id)).toMatchObject({ targeted: 1_201, accepted: 1_201, waiting: 0, dead: 0, withdrawn: 0 });
});

test("nobody approves what they submitted, and another organisation's does not exist", async () => {
  const { deps } = line.test.app;
  const id = await draftBroadcast(deps, leader, draft());
  await submitBroadcast(deps, leader, id);
  await expect(approveBroadcast(deciding(), leader, id)).rejects.toMatchObject({ code: "broadcast.own" });
  await expect(approveBroadcast(deciding(), author, id)).rejects.toMatchObject({ code: "permission.denied" });
  const stranger = callerOf(await buildOfficer(deps, { role: "supervisor" }));
  await expect(approveBroadcast(deciding(), stranger, id)).rejects.toMatchObject({ code: "broadcast.not_found" });
  expect(await stateOf(id)).toBe("submitted");
});

test("each person reads their own language, and Thai where it was not written", async () => {
  const [english = ""] = await people(1, "110201", { language: "en" });
  const [burmese = ""] = await people(1, "110201", { language: "my" });
  const contents = { th: [{ kind: "text" as const, text: "ไทย" }], en: [{ kind: "text" as const, text: "English" }] };
  await whenDone(await approved({ rule: living("110201"), contents }));
  const heard = async (userId: string) => (await line.waitForTexts(userId, 1)).at(-1);
  expect([await heard(english), await heard(burmese)]).toEqual(["English", "ไทย"]);
});

test("failures before and after the call was taken, silence and a full bucket end with everybody once", async () => {
  const inside = await people(2_600, "110202");
  await line.call("PUT", "/faults", { kind: "error_before", match: { endpoint: "multicast" }, share: 0.3, times: 3 });
  await line.call("PUT", "/faults", { kind: "error_after", match: { endpoint: "multicast" }, share: 0.3, times: 3 });
  const id = await approved({ rule: living("110202") });
  await whenDone(id);
  expect(new Set(await received(inside))).toEqual(new Set([1]));
  expect(await progress(id)).toMatchObject({ targeted: 2_600, accepted: 2_600 });
}, 60_000);

test("one address that LINE refuses keeps nobody else from hearing, and stands in the dead letters", async () => {
  const inside = await people(40, "110203");
  const { db } = line.test.app.deps;
  await sql`update members.member set line_user_id = 'not-a-line-user' where line_user_id = ${inside[7]}`.execute(db);
  const id = await approved({ rule: living("110203") });
  await whenDone(id);
  const counts = await received(inside);
  expect(counts.filter((count) => count === 1)).toHaveLength(39);
  expect(await progress(id)).toMatchObject({ targeted: 40, accepted: 39, dead: 1 });
});

test("who withdraws after the audience was frozen and before the first try does not get it", async () => {
  const inside = await people(3, "110204");
  const { db, clock } = line.test.app.deps;
  await line.call("PUT", "/faults", { kind: "error_before", match: { endpoint: "multicast" }, times: 1 });
  const id = await approved({ rule: living("110204"), sendAt: new Date(clock.now().getTime() + 1_500) });
  await sql`update members.consent_now set state = 'withdrawn', changed_at = now() + interval '2 seconds'
    where member_id = (select id from members.member where line_user_id = ${inside[0]})`.execute(db);
  await sql`update members.consent_now set state = 'given' where purpose <> 'news' and state = 'withdrawn'`.execute(db);
  await whenDone(id);
  expect(await received(inside)).toEqual([0, 1, 1]);
});

test("a correction goes to exactly those who got what it corrects", async () => {
  const inside = await people(30, "110205");
  const first = await approved({ rule: living("110205") });
  await whenDone(first);
  const moved = await people(10, "110205");
  await whenDone(await approved({ corrects: first, kind: "notice" }));
  expect(new Set(await received(inside))).toEqual(new Set([2]));
  expect(new Set(await received(moved))).toEqual(new Set([0]));
});

test("when the month is used up it is held, and goes on where it stood", async () => {
  const inside = await people(1_500, "110206");
  await line.call("PUT", "/limits", { quota: 500, used: 0 });
  const id = await approved({ rule: living("110206") });
  await waitFor("it is held", async () => (await stateOf(id)) === "held");
  await line.call("PUT", "/limits", { quota: null });
  await steerBroadcast(line.test.app.deps, author, { id, act: "resume" });
  await whenDone(id);
  expect(new Set(await received(inside))).toEqual(new Set([1]));
});

test("a month later no call knows any more who it went to; the ledger keeps the member's id", async () => {
  const inside = await people(5, "110208");
  const id = await approved({ rule: living("110208") });
  await whenDone(id);
  const { db, clock } = line.test.app.deps;
  await forgetOldCalls(db, new Date(clock.now().getTime() + 31 * 86_400_000));
  const { rows } = await sql<{
    lines: number;
    members: number;
  }>`select coalesce(sum(cardinality(line_user_ids)), 0)::int as lines,
    sum(cardinality(member_ids))::int as members from messages.chunk where broadcast_id = ${id}`.execute(db);
  expect(rows).toEqual([{ lines: 0, members: inside.length }]);
});

test("stopped, what has not left does not leave", async () => {
  const inside = await people(600, "110207");
  const { deps } = line.test.app;
  const id = await approved({ rule: living("110207"), sendAt: new Date(deps.clock.now().getTime() + 3_600_000) });
  await steerBroadcast(deps, author, { id, act: "stop" });
  await expect(steerBroadcast(deps, author, { id, act: "resume" })).rejects.toMatchObject({ code: "broadcast.state" });
  expect(new Set(await received(inside))).toEqual(new Set([0]));
});
