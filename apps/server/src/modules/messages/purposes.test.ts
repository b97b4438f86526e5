import { randomUUID } from "node:crypto";
import { membership, type Purpose } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { ask, type TestMember } from "../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../testing/line.ts";
import { registerMember } from "../../testing/members.ts";
import { waitFor } from "../../testing/wait-for.ts";
import { queueMessage } from "./index.ts";

// The sweeper comes every two seconds, to what is five seconds old.
vi.setConfig({ testTimeout: 60_000 });

let line: TestLine;
beforeAll(async () => {
  line = await openTestLine();
});
afterAll(() => line.close());
afterEach(() => line.call("DELETE", "/faults"));

const newMember = async () => registerMember(line.test, {}, await line.newPerson());
const queue = (to: TestMember, message: { purpose?: Purpose; notBefore?: Date }) =>
  line.test.app.deps.db.transaction().execute(async (tx) => {
    const body = [{ kind: "text", text: "ข่าวน้ำท่วม" }] as const;
    const queued = await queueMessage(tx, { cause: randomUUID(), lineUserId: to.lineUserId, body, ...message });
    return String(queued?.id);
  });
type Row = { state: string; error: string | null; attempts: number };
const rowOf = async (id: string): Promise<Row | undefined> => {
  const { rows } = await sql<Row>`select state, error, attempts from messages.outgoing where id = ${id}`.execute(
    line.test.app.deps.db,
  );
  return rows[0];
};
const waitForState = (id: string, state: string) =>
  waitFor(`the message is ${state}`, async () => {
    const row = await rowOf(id);
    return row?.state === state ? row : undefined;
  });
const withdraw = async (as: TestMember, purpose: Purpose) => {
  const body = { given: false, version: 1 };
  (await ask(line.test.http, membership.setConsent, { as, params: { purpose }, body })).body();
};
const inAnHour = () => new Date(line.test.clock.now().getTime() + 3_600_000);

describe("what needs a consent", () => {
  test("is sent to who gave it, dropped for who withdrew it, and the other purposes go on", async () => {
    const member = await newMember();
    await waitForState(await queue(member, { purpose: "news" }), "sent");
    await withdraw(member, "news");
    const news = await queue(member, { purpose: "news" });
    expect(await waitForState(news, "dropped")).toEqual({ state: "dropped", error: "no-consent", attempts: 0 });
    await waitForState(await queue(member, { purpose: "alerts" }), "sent");
    await waitForState(await queue(member, { purpose: "service" }), "sent");
    expect(await line.answers(member.lineUserId)).toHaveLength(3);
  });

  test("is not sent to a minor whose guardian has not confirmed", async () => {
    const minor = await registerMember(line.test, { birthYear: 2010 }, await line.newPerson());
    await waitForState(await queue(minor, { purpose: "news" }), "dropped");
    expect(await line.answers(minor.lineUserId)).toHaveLength(0);
  });

  test("once it was tried it never changes: withdrawn between two tries, it still ends as it began", async () => {
    const member = await newMember();
    await line.call("PUT", "/faults", { kind: "error_after", match: { endpoint: "push" }, times: 1 });
    const id = await queue(member, { purpose: "news" });
    await waitFor("the first try", async () => (await rowOf(id))?.attempts === 1 && (await rowOf(id))?.error !== null);
    await withdraw(member, "news");
    line.test.clock.advance(3_000);
    expect(await waitForState(id, "sent")).toMatchObject({ attempts: 2 });
    expect(await line.answers(member.lineUserId)).toHaveLength(1);
  });
});

describe("what is scheduled", () => {
  test("leaves when its time has come, not before", async () => {
    const member = await newMember();
    const [later, now] = [await queue(member, { purpose: "news", notBefore: inAnHour() }), await queue(member, {})];
    await waitForState(now, "sent");
    line.test.clock.advance(59 * 60_000);
    const second = await queue(member, {});
    await waitForState(second, "sent");
    expect(await rowOf(later)).toMatchObject({ state: "waiting", attempts: 0 });
    line.test.clock.advance(2 * 60_000);
    await waitForState(later, "sent");
    expect(await line.answers(member.lineUserId)).toHaveLength(3);
  });

  test("is stopped by a consent that is withdrawn meanwhile", async () => {
    const member = await newMember();
    const id = await queue(member, { purpose: "news", notBefore: inAnHour() });
    await withdraw(member, "news");
    line.test.clock.advance(61 * 60_000);
    expect(await waitForState(id, "dropped")).toMatchObject({ error: "no-consent" });
    expect(await line.answers(member.lineUserId)).toHaveLength(0);
  });

  test("is stopped by blocking, and by leaving", async () => {
    const [blocker, leaver] = [await newMember(), await newMember()];
    const ids = [
      await queue(blocker, { notBefore: inAnHour() }),
      await queue(leaver, { purpose: "service", notBefore: inAnHour() }),
    ];
    await line.call("POST", `/users/${blocker.lineUserId}/block`, {});
    await waitFor("the block is known", async () => {
      const { rows } = await sql<{ isFriend: boolean }>`select is_friend as "isFriend" from members.member
        where id = ${blocker.memberId}`.execute(line.test.app.deps.db);
      return rows[0]?.isFriend === false;
    });
    expect((await ask(line.test.http, membership.leave, { as: leaver, body: { isSure: true } })).status).toBe(204);
    expect(await rowOf(ids[1] ?? "")).toMatchObject({ state: "dropped", error: "left" });
    line.test.clock.advance(61 * 60_000);
    expect(await waitForState(ids[0] ?? "", "dropped")).toMatchObject({ error: "blocked" });
    expect(await line.answers(leaver.lineUserId)).toHaveLength(0);
  });
});
