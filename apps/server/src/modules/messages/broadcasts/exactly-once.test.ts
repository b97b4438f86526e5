import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openLine } from "../../../adapters/line/index.ts";
import { callerOf } from "../../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { makeReachable } from "../../../testing/members.ts";
import { buildOfficer, organisationId } from "../../../testing/organisations.ts";
import { waitFor } from "../../../testing/wait-for.ts";
import { readLinePlan } from "../line-plan.ts";
import { broadcastById, leftUnfrozen } from "./broadcasts.queries.ts";
import { type Chunk, noteDead, noteTaken, noteTry, splitChunk, UNCLEAR } from "./chunks.queries.ts";
import { approveBroadcast, steerBroadcast, submitBroadcast } from "./decide-broadcast.ts";
import { type BroadcastDraft, draftBroadcast } from "./draft-broadcast.ts";
import { freezeAudience } from "./freeze-audience.ts";
import { FREEZE_LOCK, freezeNumber } from "./locks.ts";
import { makeMonths } from "./months.ts";
import { progressOf } from "./show-progress.ts";
import { takeChunks } from "./take-chunks.ts";
import { watchTheDead } from "./watch-the-dead.ts";

// No worker runs here: each test is the worker, or two, and decides who is late.

let line: TestLine;
let author: ReturnType<typeof callerOf>;
let leader: ReturnType<typeof callerOf>;
beforeAll(async () => {
  line = await openTestLine({ role: "web", environment: { QUIET_HOURS: "off" } });
  const { deps } = line.test.app;
  await makeMonths(deps.db, deps.clock.now());
  const centre = await organisationId(deps, "damrongdhama-centre");
  author = callerOf(await buildOfficer(deps, { organisationId: centre }), { isCentre: true });
  leader = callerOf(await buildOfficer(deps, { organisationId: centre, role: "supervisor" }), { isCentre: true });
});
beforeEach(async () => {
  await sql`update messages.broadcast set state = 'stopped'`.execute(line.test.app.deps.db);
});
afterAll(() => line.close());

const db = () => line.test.app.deps.db;
const now = () => line.test.clock.now();
const freezing = () => {
  const { deps } = line.test.app;
  return { ...deps, sender: openLine(deps).sender };
};

async function approved(areaCode: string, change: Partial<BroadcastDraft> = {}): Promise<string> {
  const { deps } = line.test.app;
  const deciding = {
    ...deps,
    sender: { readQuota: async () => null },
    plan: readLinePlan(line.test.config.provinceDir),
  };
  const id = await draftBroadcast(deps, author, {
    kind: "news",
    title: "ทดสอบ",
    rule: { kind: "area", of: ["home"], codes: [areaCode] },
    contents: { th: [{ kind: "text", text: "ทดสอบ" }] },
    corrects: null,
    sendAt: null,
    ...change,
  });
  await submitBroadcast(deps, author, id);
  await approveBroadcast(deciding, leader, id);
  return id;
}
async function frozen(count: number, areaCode: string): Promise<string> {
  await makeReachable(line, { count, areaCode });
  const id = await approved(areaCode);
  await freezeAudience(freezing(), id);
  return id;
}
/** As a worker takes calls; `afterMs` is how much later than now it does. */
const take = (claim: { worker?: number; most?: number; afterMs?: number } = {}): Promise<Chunk[]> => {
  const at = new Date(now().getTime() + (claim.afterMs ?? 0));
  const leaseUntil = new Date(at.getTime() + 7_000);
  return takeChunks(db(), { isUrgent: false, most: claim.most ?? 40, now: at, leaseUntil, worker: claim.worker ?? 1 });
};
async function only<T>(list: Promise<readonly T[]>): Promise<T> {
  const [one, ...more] = await list;
  if (one === undefined || more.length > 0) throw new Error("not exactly one");
  return one;
}
const stateOf = async (id: string) => (await broadcastById(db(), id))?.state;
async function chunksOf(id: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select state, count(*)::int as count from messages.chunk where broadcast_id = ${id} group by state`.execute(db());
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

test("of two workers that were refused the same call, one divides it", async () => {
  const id = await frozen(100, "110101");
  const slow = await only(take());
  const quick = await only(take({ afterMs: 8_000, worker: 2 }));
  expect(quick.retryKey).toBe(slow.retryKey);
  await splitChunk(db(), slow);
  await Promise.all([splitChunk(db(), quick), splitChunk(db(), quick)]);
  expect(await chunksOf(id)).toEqual({ split: 1, waiting: 2 });
  const { rows } = await sql`select from messages.recipient r join messages.chunk c on c.id = r.chunk_id
    where r.broadcast_id = ${id} and c.state = 'waiting' and r.member_id = any (c.member_ids)`.execute(db());
  expect(rows).toHaveLength(100);
});

test("what an older try found out changes nothing of a later one, save that LINE took it", async () => {
  const id = await frozen(10, "110102");
  const slow = await only(take());
  await only(take({ afterMs: 8_000, worker: 2 }));
  await noteTry(db(), slow, { nextTryAt: now(), error: "late", isUntaken: true });
  await noteDead(db(), slow, "late");
  expect(await take()).toEqual([]);
  await noteTaken(db(), [{ id: slow.id, at: now() }]);
  expect(await chunksOf(id)).toEqual({ sent: 1 });
});

test("the 24 hours of a key begin with the first try that LINE may have taken", async () => {
  await frozen(10, "110201");
  const first = await only(take());
  await noteTry(db(), first, { nextTryAt: now(), error: "month-used-up", isUntaken: true });
  const second = await only(take());
  expect(second.firstTriedAt).toBeNull();
  await noteTry(db(), second, { nextTryAt: now(), error: "500", isUntaken: false });
  expect((await only(take())).firstTriedAt).toEqual(now());
});

test("who withdraws between two tries is still in a call that may have been taken, and out of one that was not", async () => {
  const userIds = await makeReachable(line, { count: 3, areaCode: "110202" });
  const id = await approved("110202");
  await freezeAudience(freezing(), id);
  await sql`update members.consent_now set state = 'withdrawn', changed_at = ${now()} where purpose = 'news'
    and member_id = (select m.id from members.member m where m.line_user_id = ${userIds[0]})`.execute(db());
  const first = await only(take());
  expect(new Set(first.lineUserIds)).toEqual(new Set(userIds.slice(1)));
  await noteTry(db(), first, { nextTryAt: now(), error: "500", isUntaken: false });
  await sql`update members.consent_now set state = 'withdrawn', changed_at = ${now()} where purpose = 'news'
    and member_id = (select m.id from members.member m where m.line_user_id = ${userIds[1]})`.execute(db());
  const second = await only(take());
  expect(second.lineUserIds).toEqual(first.lineUserIds);
  await noteTry(db(), second, { nextTryAt: now(), error: "429", isUntaken: true });
  expect((await only(take())).lineUserIds).toEqual(first.lineUserIds);
  expect(await progressOf(db(), id)).toMatchObject({ targeted: 3, withdrawn: 1, waiting: 2 });
});

test("a dead worker's calls are made by others at once; a living one's are left alone", async () => {
  const id = await frozen(1_000, "110203");
  const { log } = line.test.app.deps;
  const alive = watchTheDead({ db: db(), clock: line.test.clock, log, worker: 77 });
  await waitFor("it holds its number", async () => {
    const { rows } = await sql`select from pg_locks where locktype = 'advisory' and objid = 77 and granted`.execute(
      db(),
    );
    return rows.length > 0;
  });
  const kept = await only(take({ worker: 77, most: 1 }));
  const left = await only(take({ worker: 78, most: 1 }));
  const taken = await waitFor("the dead one's call is due", async () => {
    const due = await take({ worker: 77 });
    return due.length > 0 ? due : undefined;
  });
  expect(taken.map(({ retryKey }) => retryKey)).toEqual([left.retryKey]);
  expect(taken[0]?.lineUserIds).toEqual(left.lineUserIds);
  expect(kept.id).not.toBe(left.id);
  await alive.stop();
  expect(await chunksOf(id)).toEqual({ waiting: 2 });
});

test("a freezing that nobody goes on with is found, one that is under way is not", async () => {
  await makeReachable(line, { count: 1, areaCode: "110204" });
  const id = await approved("110204");
  const later = new Date(now().getTime() + 5_000);
  expect(await leftUnfrozen(db(), now())).toEqual([]);
  expect(await leftUnfrozen(db(), later)).toEqual([id]);
  await db()
    .transaction()
    .execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${FREEZE_LOCK}, ${freezeNumber(sql`${id}`)})`.execute(tx);
      expect(await leftUnfrozen(db(), later)).toEqual([]);
    });
  await freezeAudience(freezing(), id);
  expect(await leftUnfrozen(db(), later)).toEqual([]);
});

test("a slice whose commit was still on its way keeps its successor from taking the same people", async () => {
  await makeReachable(line, { count: 20, areaCode: "110205" });
  const id = await approved("110205");
  const { rows } = await sql<{ id: string }>`select m.id from members.member m
    join members.member_area a on a.member_id = m.id where a.area_code = '110205' order by m.id`.execute(db());
  const middle = rows[9]?.id;
  const late = await db()
    .transaction()
    .execute(async (tx) => {
      await sql`insert into messages.slice (broadcast_id, after_member_id, last_member_id, people)
        values (${id}, '00000000-0000-0000-0000-000000000000', ${middle}, 10)`.execute(tx);
      const second = freezeAudience(freezing(), id).then(
        () => "froze them again",
        () => "found the place taken",
      );
      await waitFor("it waits for the first", async () => {
        const { rows: waiting } = await sql`select from pg_locks where not granted`.execute(db());
        return waiting.length > 0;
      });
      return { second };
    });
  expect(await late.second).toBe("found the place taken");
  await freezeAudience(freezing(), id);
  expect(await progressOf(db(), id)).toMatchObject({ targeted: 20, waiting: 10 });
});

test("a correction ends what it corrects and goes to those whom that may have reached", async () => {
  await makeReachable(line, { count: 2_000, areaCode: "110206" });
  const id = await approved("110206");
  await freezeAudience(freezing(), id);
  const [sent, unknown, refused] = await take({ most: 3 });
  if (!sent || !unknown || !refused) throw new Error("three calls were to be made");
  await noteTaken(db(), [{ id: sent.id, at: now() }]);
  await noteTry(db(), unknown, { nextTryAt: now(), error: "500", isUntaken: false });
  await noteDead(db(), refused, "400 refused");
  const correction = await approved("110206", { corrects: id, rule: null, kind: "notice" });
  expect(await stateOf(id)).toBe("stopped");
  expect(await chunksOf(id)).toEqual({ sent: 1, stopped: 2, dead: 1 });
  await freezeAudience(freezing(), correction);
  const reached = (await take()).filter(({ broadcastId }) => broadcastId === correction);
  expect(new Set(reached.flatMap(({ lineUserIds }) => lineUserIds))).toEqual(
    new Set([...sent.lineUserIds, ...unknown.lineUserIds]),
  );
});

test("whom nobody knows to have been reached gets the correction, and does not count as reached", async () => {
  const id = await frozen(10, "110301");
  const chunk = await only(take());
  await noteDead(db(), chunk, UNCLEAR);
  const correction = await approved("110301", { corrects: id, rule: null, kind: "notice" });
  await freezeAudience(freezing(), correction);
  expect(await progressOf(db(), correction)).toMatchObject({ targeted: 10 });
  expect(await progressOf(db(), id)).toMatchObject({ targeted: 10, accepted: 0, dead: 10 });
});

test("a call that LINE took while its broadcast was stopped counts as taken", async () => {
  const id = await frozen(1_000, "110302");
  const [one] = await take({ most: 1 });
  await steerBroadcast(line.test.app.deps, author, { id, act: "stop" });
  if (one) await noteTaken(db(), [{ id: one.id, at: now() }]);
  expect(await chunksOf(id)).toEqual({ sent: 1, stopped: 1 });
  expect(await progressOf(db(), id)).toMatchObject({ accepted: 500, waiting: 500 });
});

test("a month that was made too late takes in what was kept elsewhere, also when two workers make it at once", async () => {
  const at = new Date("2031-05-10T00:00:00Z");
  await sql`insert into messages.recipient (member_id, broadcast_id, chunk_id, at)
    values (gen_random_uuid(), gen_random_uuid(), 1, ${at})`.execute(db());
  await Promise.all([makeMonths(db(), at), makeMonths(db(), at)]);
  const { rows } = await sql<{ month: string }>`
    select tableoid::regclass::text as month from messages.recipient where at = ${at}`.execute(db());
  expect(rows).toEqual([{ month: "messages.recipient_2031_05" }]);
});
