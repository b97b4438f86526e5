import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newReadToken } from "../state/read-tokens.ts";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

let line: InProcess;
let userId: string;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(async () => {
  await line.reset();
  userId = (await line.newPeople(1))[0] ?? "";
});

const chat = async () => (await line.call("GET", `/simulator/users/${userId}/chat`)).body;

describe("loading", () => {
  const load = (body: object) => line.call("POST", "/v2/bot/chat/loading/start", { body });

  it.each([5, 20, 60])("is shown for %d seconds", async (loadingSeconds) => {
    const answer = await load({ chatId: userId, loadingSeconds });
    expect([answer.status, answer.body]).toEqual([202, {}]);
    const until = line.simulator.clock.now() + loadingSeconds * 1000;
    expect(await chat()).toMatchObject({ loadingUntil: until });
    line.simulator.clock.advance(loadingSeconds * 1000);
    expect(await chat()).toMatchObject({ loadingUntil: null });
  });

  it("is shown for 20 seconds when nothing is said", async () => {
    await load({ chatId: userId });
    expect(await chat()).toMatchObject({ loadingUntil: line.simulator.clock.now() + 20_000 });
  });

  it.each([0, 4, 6, 61, 65, "20", null])("is not shown for %j seconds", async (loadingSeconds) => {
    // null counts as not given.
    expect((await load({ chatId: userId, loadingSeconds })).status).toBe(loadingSeconds === null ? 202 : 400);
  });

  it("is for one person's chat", async () => {
    expect((await load({ chatId: `C${"0".repeat(32)}` })).status).toBe(400);
    expect((await load({})).status).toBe(400);
  });
});

describe("mark as read", () => {
  const mark = (markAsReadToken: unknown) =>
    line.call("POST", "/v2/bot/chat/markAsRead", { body: { markAsReadToken } });

  it("takes a message's token, however old", async () => {
    const sent = await line.call("POST", `/simulator/users/${userId}/messages?wait=false`, {
      body: { type: "text", text: "ถนนพัง" },
    });
    const token = newReadToken(userId, String(sent.body["messageId"]));
    await line.advance(365 * 86_400_000);
    expect((await mark(token)).status).toBe(200);
    expect(await chat()).toMatchObject({ messages: [{ from: "person", read: true }] });
  });

  it.each(["guess", "", newReadToken(`U${"0".repeat(32)}`, "1"), undefined])("refuses the token %j", async (token) => {
    expect((await mark(token)).status).toBe(400);
  });
});
