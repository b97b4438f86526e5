import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { insertEvents } from "./inbox.queries.ts";
import { claimCitizens } from "./leases.queries.ts";
import { type Begun, beginTurn, endTurn, LeaseLost } from "./turns.queries.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp({ loadProvince: false });
});
afterAll(() => t.close());

const MINE = "this worker";
const now = new Date("2026-11-23T03:00:00Z");

/** Someone whose messages came in in this order, said at these minutes; held by this worker, the first turn begun. */
async function beginWith(lineUserId: string, minutes: readonly number[]): Promise<Begun> {
  const { db } = t.app.deps;
  const events = minutes.map((minute) => ({
    eventId: `${lineUserId}-${minute}`,
    lineUserId,
    occurredAt: new Date(now.getTime() + minute * 60_000),
    body: { minute },
    setId: null,
    messageId: null,
    isForUs: true,
  }));
  await insertEvents(db, { events, now });
  expect(await claimCitizens(db, { holder: MINE, most: 1 })).toEqual([lineUserId]);
  const begun = await beginTurn(db, lineUserId);
  if (!begun) throw new Error("nothing waits");
  return begun;
}

const end = (begun: Begun, lineUserId: string, change: { remembers?: unknown; beginsNext?: boolean } = {}) => {
  const { remembers, beginsNext = true } = change;
  const conversation =
    remembers === undefined ? begun.conversation : { active: { dialogue: "echo", state: remembers }, paused: null };
  return t.app.deps.db
    .transaction()
    .execute((tx) => endTurn(tx, { begun, lineUserId, holder: MINE, state: "done", conversation, beginsNext, now }));
};

type Row = { body: { minute: number }; state: string; attempts: number };
const rowsOf = async (lineUserId: string): Promise<Row[]> =>
  (
    await sql<Row>`select body, state, attempts from conversations.inbox where line_user_id = ${lineUserId}
      order by occurred_at`.execute(t.app.deps.db)
  ).rows;

test("a turn's end begins the next in the order of speaking, with what was remembered as the database gives it back", async () => {
  const first = await beginWith("U-order", [2, 1, 3]);
  expect(first.row.body).toEqual({ minute: 1 });
  expect(first.conversation).toEqual({ active: null, paused: null });
  const second = await end(first, "U-order", { remembers: { at: now, gone: undefined } });
  expect(second?.row).toMatchObject({ body: { minute: 2 }, attempts: 0 });
  expect(second?.conversation).toEqual({
    active: { dialogue: "echo", state: { at: now.toISOString() } },
    paused: null,
  });
  // Counted already: a worker that dies now has tried it once.
  expect((await rowsOf("U-order")).map(({ state, attempts }) => [state, attempts])).toEqual([
    ["done", 1],
    ["waiting", 1],
    ["waiting", 0],
  ]);
  expect(await beginTurn(t.app.deps.db, "U-order")).toEqual({
    row: { ...second?.row, attempts: 1 },
    conversation: second?.conversation,
  });
});

test("a worker that is stopping begins nothing", async () => {
  const first = await beginWith("U-stopping", [1, 2]);
  expect(await end(first, "U-stopping", { beginsNext: false })).toBeNull();
  expect((await rowsOf("U-stopping")).map(({ attempts }) => attempts)).toEqual([1, 0]);
});

test("nothing of a turn counts when another worker holds the citizen, or the row is over", async () => {
  const { db } = t.app.deps;
  const first = await beginWith("U-lost", [1, 2]);
  await sql`update conversations.lease set holder = 'another' where line_user_id = 'U-lost'`.execute(db);
  await expect(end(first, "U-lost", { remembers: 1 })).rejects.toThrow(LeaseLost);
  await sql`update conversations.lease set holder = ${MINE} where line_user_id = 'U-lost'`.execute(db);
  expect(await end(first, "U-lost")).not.toBeNull();
  await expect(end(first, "U-lost", { remembers: 2 })).rejects.toThrow(LeaseLost);
  const { rows } = await sql`select from conversations.conversation where line_user_id = 'U-lost'`.execute(db);
  expect(rows).toHaveLength(0);
  expect((await rowsOf("U-lost")).map(({ state, attempts }) => [state, attempts])).toEqual([
    ["done", 1],
    ["waiting", 1],
  ]);
});
