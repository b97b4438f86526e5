import { validateSignature } from "@line/bot-sdk";
import { afterEach, expect, it, vi } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

/** What is waited for comes at once; only on a machine with much else to do it may take longer. */
const patiently = { timeout: 10_000 };

let running: Running;
afterEach(() => running.close());

const say = (userId: string, text: string, query = "") =>
  running.door<{ webhookEventId: string; webhook?: { delivered: boolean; reason?: string } }>(
    "POST",
    `/users/${userId}/messages${query}`,
    { type: "text", text },
  );
const eventsReceived = () => running.product.received.flatMap(({ events }) => events);
const textOf = (event: { [field: string]: unknown }) => (event["message"] as { text: string }).text;

it("signs the exact bytes, as LINE's SDK checks it", async () => {
  running = await startBoth();
  const userId = await running.newUser();
  const { webhookEventId } = await say(userId, "ไฟดับหน้าบ้าน 😀");
  const { body, signature } = running.product.received[0] ?? { body: "", signature: "" };
  expect(validateSignature(body, running.simulator.config.channelSecret, signature)).toBe(true);
  expect(validateSignature(`${body} `, running.simulator.config.channelSecret, signature)).toBe(false);
  expect(JSON.parse(body)).toMatchObject({
    destination: expect.stringMatching(/^U[0-9a-f]{32}$/),
    events: [
      {
        type: "message",
        mode: "active",
        webhookEventId,
        timestamp: expect.any(Number),
        source: { type: "user", userId },
        deliveryContext: { isRedelivery: false },
        replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
        message: {
          type: "text",
          text: "ไฟดับหน้าบ้าน 😀",
          id: expect.stringMatching(/^\d+$/),
          quoteToken: expect.any(String),
        },
      },
    ],
  });
  expect(webhookEventId).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
});

it("keeps one person's events in order while others go on", async () => {
  const arrivals: string[] = [];
  running = await startBoth({
    async answer({ events }) {
      const text = textOf(events[0] ?? {});
      arrivals.push(text);
      // The first person's first event is answered last.
      if (text === "ก 0") await vi.waitUntil(() => arrivals.includes("ข 4"), patiently);
      return 200;
    },
  });
  const [first, second] = [await running.newUser(), await running.newUser()];
  for (let count = 0; count < 5; count++) await say(first, `ก ${count}`, "?wait=false");
  for (let count = 0; count < 5; count++) await say(second, `ข ${count}`, "?wait=false");
  await vi.waitUntil(() => arrivals.length === 10, patiently);
  expect(arrivals.filter((text) => text.startsWith("ก"))).toEqual(["ก 0", "ก 1", "ก 2", "ก 3", "ก 4"]);
  expect(arrivals.filter((text) => text.startsWith("ข"))).toEqual(["ข 0", "ข 1", "ข 2", "ข 3", "ข 4"]);
  expect(arrivals.indexOf("ข 4")).toBeLessThan(arrivals.indexOf("ก 1"));
});

it("gives up after two seconds and says why", async () => {
  running = await startBoth({ answer: () => 0 });
  const { webhook } = await say(await running.newUser(), "เงียบ");
  expect(webhook).toMatchObject({ delivered: false, reason: "request_timeout" });
});

it("loses what was refused, unless redelivery is on; then it comes again, replies included", async () => {
  running = await startBoth({ answer: (_, count) => (count < 3 ? 500 : 200) });
  const userId = await running.newUser();
  expect((await say(userId, "หาย")).webhook).toMatchObject({ delivered: false, reason: "error_status_code" });
  await running.door("PUT", "/clock", { advanceMs: 30 * 60_000 });
  expect(running.product.received).toHaveLength(1);

  await running.door("PUT", "/faults", { webhook: { redelivery: true } });
  await say(userId, "มาใหม่");
  await running.door("PUT", "/clock", { advanceMs: 100_000 });
  await vi.waitUntil(() => running.product.received.length === 3, patiently);
  const [, first, again] = eventsReceived();
  expect(again).toEqual({ ...first, deliveryContext: { isRedelivery: true } });
  // The token's first minute is over; the redelivery has given it another.
  const reply = { replyToken: again?.replyToken, messages: [{ type: "text", text: "ครับ" }] };
  const headers = { authorization: `Bearer ${await running.newToken()}` };
  expect((await running.call("POST", "/v2/bot/message/reply", reply, headers)).status).toBe(200);
});

it("sends duplicates, empty bodies and standby events when asked", async () => {
  running = await startBoth();
  const userId = await running.newUser();
  await running.door("PUT", "/faults", {
    webhook: { duplicateShare: 1, emptyShare: 1, mode: "standby", omitOptional: true },
  });
  await say(userId, "สองครั้ง");
  await vi.waitUntil(() => eventsReceived().length === 2, patiently);
  const [first, second] = eventsReceived();
  expect(second).toEqual(first);
  expect(first).not.toHaveProperty("replyToken");
  expect(first?.["message"]).not.toHaveProperty("quoteToken");
  expect(running.product.received[0]?.events).toEqual([]);
});

it("puts several people's events into one body", async () => {
  running = await startBoth();
  await running.door("PUT", "/faults", { webhook: { batchSize: 10 } });
  const users = await running.door<{ userId: string }[]>("POST", "/users", { count: 7 });
  await Promise.all(users.map(({ userId }) => say(userId, "พร้อมกัน")));
  expect(eventsReceived()).toHaveLength(7);
  expect(running.product.received.length).toBeLessThan(7);
});

it("lets later events overtake, and loses none", async () => {
  running = await startBoth();
  const userId = await running.newUser();
  await running.door("PUT", "/faults", { webhook: { reorderShare: 0.5 } });
  await Promise.all(Array.from({ length: 20 }, (_, count) => say(userId, String(count))));
  expect(new Set(eventsReceived().map(textOf)).size).toBe(20);
});

it("sends events that LINE has yet to invent", async () => {
  running = await startBoth();
  const userId = await running.newUser();
  await running.door("POST", `/users/${userId}/events`, { type: "teleported", to: { planet: "Mars" } });
  expect(eventsReceived()[0]).toMatchObject({ type: "teleported", to: { planet: "Mars" }, source: { userId } });
});

it("tries again when a kept connection turns out to be closed", async () => {
  running = await startBoth({ answer: (_, count) => (count === 2 ? -1 : 200) });
  const userId = await running.newUser();
  await say(userId, "หนึ่ง");
  expect((await say(userId, "สอง")).webhook).toMatchObject({ delivered: true });
  expect(eventsReceived().map(textOf)).toEqual(["หนึ่ง", "สอง", "สอง"]);
});

it("shows a product that is not there as such", async () => {
  running = await startBoth({ simulator: { webhookUrl: "http://127.0.0.1:1/line/webhook" } });
  expect((await say(await running.newUser(), "ใครอยู่")).webhook).toMatchObject({ reason: "could_not_connect" });
});
