import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { openTestLine, type TestLine } from "../../testing/line.ts";
import { waitFor } from "../../testing/wait-for.ts";
import { queueMessage } from "./index.ts";

// A turn that failed rests, and the sweeper comes every two seconds.
vi.setConfig({ testTimeout: 60_000 });

let line: TestLine;

beforeAll(async () => {
  line = await openTestLine();
});
afterAll(() => line.close());
afterEach(async () => {
  await line.call("DELETE", "/faults");
  await line.call("PUT", "/limits", { quota: null });
});

type Row = { state: string; sentAs: string | null; attempts: number; error: string | null };

const rowOf = async (userId: string): Promise<Row | undefined> => {
  const { rows } = await sql<Row>`select state, sent_as as "sentAs", attempts, error from messages.outgoing
    where line_user_id = ${userId} order by id desc limit 1`.execute(line.test.app.deps.db);
  return rows[0];
};
const waitForRow = (userId: string, is: (row: Row) => boolean) =>
  waitFor("the message's row", async () => {
    const row = await rowOf(userId);
    return row && is(row) ? row : undefined;
  });
const push = (userId: string, cause: string = randomUUID()) =>
  line.test.app.deps.db
    .transaction()
    .execute((tx) => queueMessage(tx, { cause, lineUserId: userId, body: [{ kind: "text", text: "แจ้งให้ทราบ" }] }));

test("LINE answers 500 after taking the reply: the next try finds the token used, and the person has it once", async () => {
  const person = await line.newPerson();
  await line.call("PUT", "/faults", { kind: "error_after", match: { endpoint: "reply" }, times: 1 });
  await line.say(person, "ความช่วยเหลือ");
  await waitForRow(person, (row) => row.attempts === 1 && row.error !== null);
  line.test.clock.advance(3_000);
  expect(await waitForRow(person, (row) => row.state === "sent")).toMatchObject({ sentAs: "reply", attempts: 2 });
  expect(await line.answers(person)).toHaveLength(1);
});

test.each([
  ["500 before taking it", { kind: "error_before" }],
  ["429", { kind: "error_before", status: 429 }],
  ["nothing, the connection breaks before LINE took it", { kind: "reset" }],
  ["nothing, the connection breaks after LINE took it", { kind: "reset", accepted: true }],
])("LINE answers a reply with %s: once, and free", async (_name, fault) => {
  const person = await line.newPerson();
  await line.call("PUT", "/faults", { ...fault, match: { endpoint: "reply" }, times: 1 });
  await line.say(person, "ความช่วยเหลือ");
  await waitForRow(person, (row) => row.attempts === 1 && row.error !== null);
  line.test.clock.advance(3_000);
  expect(await waitForRow(person, (row) => row.state === "sent")).toMatchObject({ sentAs: "reply" });
  expect(await line.answers(person)).toHaveLength(1);
});

test("a reply token that is too old by LINE's clock: the message goes as a push, once", async () => {
  const person = await line.newPerson();
  await line.call("PUT", "/faults", { kind: "error_before", status: 429, match: { endpoint: "reply" }, times: 1 });
  await line.say(person, "ความช่วยเหลือ");
  await waitForRow(person, (row) => row.error === "too-fast");
  await line.call("PUT", "/clock", { advanceMs: 61_000 });
  line.test.clock.advance(3_000);
  expect(await waitForRow(person, (row) => row.state === "sent")).toMatchObject({ sentAs: "push" });
  expect(await line.answers(person)).toHaveLength(1);
});

test("LINE answers 500 after taking a push: the same key finds it taken (409)", async () => {
  const person = await line.newPerson();
  await line.call("PUT", "/faults", { kind: "error_after", match: { endpoint: "push" }, times: 1 });
  await push(person);
  await waitForRow(person, (row) => row.attempts === 1 && row.error !== null);
  line.test.clock.advance(3_000);
  expect(await waitForRow(person, (row) => row.state === "sent")).toMatchObject({ sentAs: "push", attempts: 2 });
  expect(await line.answers(person)).toHaveLength(1);
});

test("the same cause speaks once", async () => {
  const person = await line.newPerson();
  expect(await push(person, "complaint.accepted:1:2")).not.toBeNull();
  expect(await push(person, "complaint.accepted:1:2")).toBeNull();
  await waitForRow(person, (row) => row.state === "sent");
  expect(await line.answers(person)).toHaveLength(1);
});

test("the month's messages are used up: it waits an hour and then leaves", async () => {
  const person = await line.newPerson();
  await line.call("PUT", "/limits", { quota: 1, used: 1 });
  await push(person);
  await waitForRow(person, (row) => row.error === "month-used-up");
  await line.call("PUT", "/limits", { quota: 1_000 });
  line.test.clock.advance(59 * 60_000);
  expect((await rowOf(person))?.state).toBe("waiting");
  line.test.clock.advance(2 * 60_000);
  await waitForRow(person, (row) => row.state === "sent");
  expect(await line.answers(person)).toHaveLength(1);
});

test("no clear answer to a push for 24 hours: given up, not sent again under a key that LINE has forgotten", async () => {
  const person = await line.newPerson();
  await line.call("PUT", "/faults", { kind: "error_before", match: { endpoint: "push" } });
  await push(person);
  await waitForRow(person, (row) => row.attempts === 1 && row.error !== null);
  line.test.clock.advance(25 * 3_600_000);
  expect((await waitForRow(person, (row) => row.state !== "waiting")).state).toBe("failed");
});

test("someone who blocked us is sent nothing", async () => {
  const person = await line.newPerson();
  await line.say(person, "ความช่วยเหลือ");
  await line.waitForAnswers(person, 1);
  await line.call("POST", `/users/${person}/block`, {});
  await waitFor("the block is known", async () => {
    const { rows } = await sql<{ isFriend: boolean }>`select is_friend as "isFriend" from members.member
      where line_user_id = ${person}`.execute(line.test.app.deps.db);
    return rows[0]?.isFriend === false;
  });
  await push(person);
  await waitForRow(person, (row) => row.state === "dropped");
});
