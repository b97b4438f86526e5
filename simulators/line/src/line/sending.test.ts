import { HTTPFetchError } from "@line/bot-sdk";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

const hello = { type: "text" as const, text: "สวัสดีครับ" };

async function refusalOf(call: Promise<unknown>): Promise<{ status: number; body: unknown; headers: Headers }> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HTTPFetchError)) throw new Error(`expected a refusal, got ${error}`);
  return { status: error.status, body: JSON.parse(error.body), headers: error.headers };
}

let running: Running;
beforeAll(async () => {
  running = await startBoth();
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.door("DELETE", "/state");
});

describe("push", () => {
  it("reaches the phone and is billed by person, not by bubble", async () => {
    const userId = await running.newUser();
    const { sentMessages } = await running.client.pushMessage({
      to: userId,
      messages: [hello, { type: "text", text: "สอง" }],
    });
    expect(sentMessages).toHaveLength(2);
    expect(sentMessages[0]?.quoteToken).toBeTruthy();
    expect(await running.textsTo(userId)).toEqual(["สวัสดีครับ", "สอง"]);
    expect(await running.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 1 });
  });

  it("answers 200 and delivers nothing to strangers and to those who blocked the account", async () => {
    const userId = await running.newUser();
    await running.door("POST", `/users/${userId}/block`);
    await running.client.pushMessage({ to: userId, messages: [hello] });
    await running.client.pushMessage({ to: `U${"0".repeat(32)}`, messages: [hello] });
    expect(await running.textsTo(userId)).toEqual([]);
    expect(await running.door("GET", "/deliveries/summary")).toMatchObject({
      requests: 2,
      deliveries: 0,
      dropped: 2,
      billed: 0,
    });
  });

  it("takes a retry key once and repeats what it answered", async () => {
    const userId = await running.newUser();
    const key = crypto.randomUUID();
    const first = await running.client.pushMessageWithHttpInfo({ to: userId, messages: [hello] }, key);
    const again = await refusalOf(running.client.pushMessage({ to: userId, messages: [hello] }, key));
    expect(again.status).toBe(409);
    expect(again.body).toEqual({ message: "The retry key is already accepted", sentMessages: first.body.sentMessages });
    expect(again.headers.get("x-line-accepted-request-id")).toBe(first.httpResponse.headers.get("x-line-request-id"));
    expect(again.headers.get("x-line-request-id")).not.toBe(again.headers.get("x-line-accepted-request-id"));
    expect(await running.textsTo(userId)).toHaveLength(1);
    expect(await running.door("GET", "/deliveries/summary")).toMatchObject({ deliveries: 1, duplicates: 0 });
  });

  it("says so when the month's messages are used up, which a reply does not need", async () => {
    await running.door("PUT", "/limits", { quota: 1 });
    const userId = await running.newUser();
    await running.client.pushMessage({ to: userId, messages: [hello] });
    const refusal = await refusalOf(running.client.pushMessage({ to: userId, messages: [hello] }));
    expect(refusal).toMatchObject({ status: 429, body: { message: "You have reached your monthly limit." } });
    expect(await running.client.getMessageQuota()).toEqual({ type: "limited", value: 1 });
    await running.door("PUT", "/limits", { quota: null });
    expect(await running.client.getMessageQuota()).toEqual({ type: "none" });
  });

  it("refuses a malformed id and a group that does not exist", async () => {
    const malformed = await refusalOf(running.client.pushMessage({ to: "somebody", messages: [hello] }));
    expect(malformed).toMatchObject({
      status: 400,
      body: { message: "The property, 'to', in the request body is invalid (line: -, column: -)" },
    });
    const group = await refusalOf(running.client.pushMessage({ to: `C${"0".repeat(32)}`, messages: [hello] }));
    expect(group).toMatchObject({ status: 400, body: { message: "Failed to send messages" } });
  });
});

describe("multicast", () => {
  it("takes 500 people and no more", async () => {
    const users = await running.door<{ userId: string }[]>("POST", "/users", { count: 501 });
    const to = users.map(({ userId }) => userId);
    await running.client.multicast({ to: to.slice(0, 500), messages: [hello] });
    expect(await running.door("GET", "/deliveries/summary")).toMatchObject({
      deliveries: 500,
      billed: 500,
      people: 500,
    });
    const refusal = await refusalOf(running.client.multicast({ to, messages: [hello] }));
    expect(refusal.body).toMatchObject({ details: [{ message: "Size must be between 1 and 500", property: "to" }] });
  });

  it("delivers to nobody when one id is malformed", async () => {
    const userId = await running.newUser();
    const refusal = await refusalOf(running.client.multicast({ to: [userId, "U123"], messages: [hello] }));
    expect(refusal).toMatchObject({
      status: 400,
      body: { message: "The property, 'to[1]', in the request body is invalid (line: -, column: -)" },
    });
    expect(await running.textsTo(userId)).toEqual([]);
  });

  it("shows in the ledger who got the same twice", async () => {
    const users = await running.door<{ userId: string }[]>("POST", "/users", { count: 3 });
    const to = users.map(({ userId }) => userId);
    await running.client.multicast({ to, messages: [hello] });
    await running.client.multicast({ to: to.slice(0, 2), messages: [hello] });
    await running.client.multicast({ to, messages: [{ type: "text", text: "เรื่องอื่น" }] });
    expect(await running.door("GET", "/deliveries/summary")).toMatchObject({ deliveries: 8, duplicates: 2 });
    const { deliveries } = await running.door<{ deliveries: object[] }>("GET", "/deliveries?endpoint=multicast");
    expect(deliveries).toHaveLength(8);
    expect(deliveries[0]).toMatchObject({ userId: to[0], endpoint: "multicast", retryKey: null, isBilled: true });
  });
});

describe("broadcast", () => {
  it("reaches every friend and nobody else, and is billed by person", async () => {
    const friends = await running.door<{ userId: string }[]>("POST", "/users", { count: 30 });
    const others = [await running.newUser({ state: "blocked" }), await running.newUser({ friend: false })];
    const [first] = friends;
    await running.client.broadcast({ messages: [hello, { type: "text", text: "สอง" }] });
    expect(await running.textsTo(first?.userId ?? "")).toEqual([hello.text, "สอง"]);
    for (const userId of others) expect(await running.textsTo(userId)).toEqual([]);
    expect(await running.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 30 });
    expect(await running.door("GET", "/deliveries/summary")).toMatchObject({
      deliveries: 30,
      messages: 60,
      dropped: 0,
      byEndpoint: { broadcast: { requests: 1, billed: 30 } },
    });
  });

  it("is refused whole when the month's messages do not reach every friend", async () => {
    await running.door("POST", "/users", { count: 3 });
    await running.door("PUT", "/limits", { quota: 2 });
    const refusal = await refusalOf(running.client.broadcast({ messages: [hello] }));
    expect(refusal).toMatchObject({ status: 429, body: { message: "You have reached your monthly limit." } });
    expect(await running.door("GET", "/deliveries/summary")).toMatchObject({ requests: 0, deliveries: 0 });
  });

  it("takes a retry key once", async () => {
    const userId = await running.newUser();
    const key = crypto.randomUUID();
    const first = await running.client.broadcastWithHttpInfo({ messages: [hello] }, key);
    const again = await refusalOf(running.client.broadcast({ messages: [hello] }, key));
    expect(again).toMatchObject({ status: 409, body: { message: "The retry key is already accepted" } });
    expect(again.headers.get("x-line-accepted-request-id")).toBe(first.httpResponse.headers.get("x-line-request-id"));
    expect(await running.textsTo(userId)).toHaveLength(1);
  });
});

describe("a chat", () => {
  it("shows both sides in the order in which they spoke", async () => {
    const userId = await running.newUser();
    const said = [];
    for (const round of ["1", "2", "3"]) {
      await running.door("POST", `/users/${userId}/messages`, { type: "text", text: `คน ${round}` });
      await running.client.pushMessage({ to: userId, messages: [{ type: "text", text: `บัญชี ${round}` }] });
      said.push(`คน ${round}`, `บัญชี ${round}`);
    }
    const { messages } = await running.door<{ messages: { message: { text: string } }[] }>(
      "GET",
      `/users/${userId}/chat`,
    );
    expect(messages.map(({ message }) => message.text)).toEqual(said);
    expect(await running.door("GET", "/users?limit=1")).toMatchObject({
      users: [{ lastMessage: { from: "account", message: { text: "บัญชี 3" } } }],
    });
  });

  it("keeps the last 500 messages", async () => {
    const userId = await running.newUser();
    for (let sent = 0; sent < 101; sent++) {
      const five = Array.from({ length: 5 }, (_, place) => ({ type: "text" as const, text: `${sent}.${place}` }));
      await running.client.pushMessage({ to: userId, messages: five });
    }
    const texts = await running.textsTo(userId);
    expect(texts).toHaveLength(500);
    expect([texts[0], texts[499]]).toEqual(["1.0", "100.4"]);
  });

  it("stops showing that the account is writing once it has written", async () => {
    const userId = await running.newUser();
    const loadingUntil = async () =>
      (await running.door<{ loadingUntil: number | null }>("GET", `/users/${userId}/chat`)).loadingUntil;
    await running.client.pushMessage({ to: userId, messages: [hello] });
    await running.client.showLoadingAnimation({ chatId: userId });
    expect(await loadingUntil()).toBeGreaterThan(0);
    await running.client.broadcast({ messages: [hello] });
    expect(await loadingUntil()).toBeNull();
  });
});

describe("reply", () => {
  async function replyTokenOf(userId: string): Promise<string> {
    await running.door("POST", `/users/${userId}/messages`, { type: "text", text: "ถนนพัง" });
    return running.product.received.at(-1)?.events[0]?.replyToken ?? "";
  }

  const invalid = { status: 400, body: { message: "Invalid reply token" } };

  it("answers once, for free", async () => {
    const userId = await running.newUser();
    const replyToken = await replyTokenOf(userId);
    await running.client.replyMessage({ replyToken, messages: [hello] });
    expect(await running.textsTo(userId)).toEqual([hello.text]);
    expect(await refusalOf(running.client.replyMessage({ replyToken, messages: [hello] }))).toMatchObject(invalid);
    expect(await running.client.getMessageQuotaConsumption()).toEqual({ totalUsage: 0 });
  });

  it("is possible for a minute", async () => {
    const userId = await running.newUser();
    const inTime = await replyTokenOf(userId);
    await running.door("PUT", "/clock", { advanceMs: 58_000 });
    await running.client.replyMessage({ replyToken: inTime, messages: [hello] });
    const late = await replyTokenOf(userId);
    await running.door("PUT", "/clock", { advanceMs: 60_001 });
    expect(await refusalOf(running.client.replyMessage({ replyToken: late, messages: [hello] }))).toMatchObject(
      invalid,
    );
  });

  it("knows no retry keys", async () => {
    const body = { replyToken: await replyTokenOf(await running.newUser()), messages: [hello] };
    const response = await running.call("POST", "/v2/bot/message/reply", body, {
      "x-line-retry-key": crypto.randomUUID(),
    });
    expect(response.status).toBe(400);
  });

  it("keeps the token when the messages are refused", async () => {
    const replyToken = await replyTokenOf(await running.newUser());
    const refusal = await refusalOf(running.client.replyMessage({ replyToken, messages: [] }));
    expect(refusal.body).toMatchObject({
      details: [{ message: "Size must be between 1 and 5", property: "messages" }],
    });
    await running.client.replyMessage({ replyToken, messages: [hello] });
  });
});
