import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import type { JsonObject } from "../json.ts";
import { type Running, startBoth } from "../testing/start-both.ts";

type Summary = { readonly waiting: number; readonly done: Record<string, number> };

/** What is waited for comes at once; only on a machine with much else to do it may take longer. */
const patiently = { timeout: 10_000 };

let running: Running;
beforeAll(async () => {
  running = await startBoth();
});
afterAll(() => running.close());
beforeEach(async () => {
  await running.door("DELETE", "/state");
  // Time moves only when the test says so.
  await running.door("PUT", "/clock", { speed: 0 });
  running.product.received.length = 0;
});

const eventsReceived = () => running.product.received.flatMap(({ events }) => events);
const userOf = (event: JsonObject) => (event["source"] as { userId: string }).userId;
const behave = (behaviours: object) => running.door<Summary>("PUT", "/behaviours", behaviours);
const advance = (advanceMs: number) => running.door("PUT", "/clock", { advanceMs });
const newPeople = async (count: number) =>
  (await running.door<{ userId: string }[]>("POST", "/users", { count })).map(({ userId }) => userId);
const send = (to: string[], ...messages: object[]) =>
  running.call("POST", "/v2/bot/message/multicast", { to, messages });

async function settled(): Promise<Summary> {
  return vi.waitUntil(async () => {
    const summary = await running.door<Summary>("GET", "/behaviours");
    return summary.waiting === 0 && summary;
  }, patiently);
}

const buttons = (...actions: object[]) => ({
  type: "template",
  altText: "แบบสำรวจ",
  template: { type: "buttons", text: "พอใจไหม", actions },
});
const yes = { type: "postback", label: "พอใจ", data: "answer=yes", displayText: "พอใจครับ" };
const no = { type: "message", label: "ไม่พอใจ", text: "ไม่พอใจครับ" };
const site = { type: "uri", label: "อ่านต่อ", uri: "https://example.com/news" };
const at1s = { after: { minMs: 1000, maxMs: 1000 } };

it("plays a campaign out the same way from the same seed", async () => {
  const to = await newPeople(400);
  await behave([
    { do: "tap-first-button", share: 0.3, after: { minMs: 1000, maxMs: 60_000 } },
    { do: "block", share: 0.05, after: { minMs: 0, maxMs: 60_000 } },
  ]);
  async function play(): Promise<string[]> {
    await running.door("PUT", "/seed", { seed: 7 });
    running.product.received.length = 0;
    const before = await settled();
    await send(to, buttons(yes, no));
    const { waiting } = await running.door<Summary>("GET", "/behaviours");
    await advance(60_000);
    await vi.waitUntil(() => eventsReceived().length === waiting, patiently);
    const { done } = await settled();
    expect((done["tapped"] ?? 0) - (before.done["tapped"] ?? 0)).toBe(
      eventsReceived().filter(({ type }) => type === "postback").length,
    );
    for (const userId of to) await running.door("PUT", `/users/${userId}`, { state: "friend" });
    return eventsReceived()
      .map((event) => `${event["type"]} ${to.indexOf(userOf(event))}`)
      .sort();
  }
  const first = await play();
  expect(first.filter((line) => line.startsWith("postback")).length).toBeGreaterThan(80);
  expect(first.filter((line) => line.startsWith("unfollow")).length).toBeGreaterThan(5);
  expect(await play()).toEqual(first);
});

it("waits as long as it was told", async () => {
  const to = await newPeople(20);
  await behave({ do: "tap-first-button", share: 1, after: { minMs: 2000, maxMs: 3000 } });
  await send(to, buttons(yes));
  await advance(1999);
  expect(await running.door("GET", "/behaviours")).toMatchObject({ waiting: 20, done: { tapped: 0 } });
  await advance(1001);
  expect((await settled()).done).toMatchObject({ tapped: 20 });
});

it("taps as LINE does: data goes to the webhook, its text to the chat", async () => {
  const to = await newPeople(1);
  await behave({ do: "tap", data: "answer=yes", ...at1s });
  await send(to, buttons(no, yes));
  await advance(1000);
  await vi.waitUntil(() => eventsReceived().length === 1, patiently);
  expect(eventsReceived()[0]).toMatchObject({ type: "postback", postback: { data: "answer=yes" } });
  const { messages } = await running.door<{ messages: JsonObject[] }>("GET", `/users/${to[0]}/chat`);
  expect(messages.at(-1)).toMatchObject({ from: "person", message: { text: "พอใจครับ" } });
});

it("says what a message button says, and counts a link as opened", async () => {
  const [sayer, reader] = await newPeople(2);
  await behave([
    { do: "tap", label: "ไม่พอใจ", people: [sayer], ...at1s },
    { do: "tap", label: "อ่านต่อ", people: [reader], ...at1s },
  ]);
  const response = await send([sayer ?? "", reader ?? ""], buttons(no, site));
  await advance(1000);
  await vi.waitUntil(() => eventsReceived().length === 1, patiently);
  expect(eventsReceived()[0]).toMatchObject({ type: "message", message: { type: "text", text: "ไม่พอใจครับ" } });
  const { clicks } = await running.door<{ clicks: object[] }>("GET", "/clicks");
  expect(clicks).toEqual([{ requestId: response.headers.get("x-line-request-id"), uri: site.uri, clicks: 1 }]);
});

it("picks dates, shares places and takes photos when asked", async () => {
  const [userId = ""] = await newPeople(1);
  const quickReply = (action: object) => ({
    type: "text",
    text: "ขอหน่อย",
    quickReply: { items: [{ type: "action", action }] },
  });
  await behave({ do: "tap-first-button", ...at1s });
  const asked = [
    { type: "datetimepicker", label: "วัน", data: "when", mode: "date", initial: "2026-12-01" },
    { type: "location", label: "ที่ตั้ง" },
    { type: "camera", label: "ถ่ายรูป" },
  ];
  for (const [index, action] of asked.entries()) {
    await send([userId], quickReply(action));
    await advance(1000);
    await vi.waitUntil(() => eventsReceived().length === index + 1, patiently);
  }
  expect(eventsReceived()).toMatchObject([
    { type: "postback", postback: { data: "when", params: { date: "2026-12-01" } } },
    { type: "message", message: { type: "location", latitude: expect.any(Number) } },
    { type: "message", message: { type: "image", contentProvider: { type: "line" } } },
  ]);
});

it("does not find a quick reply that something has pushed away", async () => {
  const to = await newPeople(1);
  await behave({ do: "tap-first-button", match: { endpoint: "multicast" }, ...at1s });
  await send(to, { type: "text", text: "ใช่ไหม", quickReply: { items: [{ type: "action", action: yes }] } });
  await running.client.pushMessage({ to: to[0] ?? "", messages: [{ type: "text", text: "อีกข้อความ" }] });
  await advance(1000);
  expect((await settled()).done).toMatchObject({ tapped: 0, nothingToTap: 1 });
});

it("blocks after the message that was too much, and gets no more", async () => {
  const [userId = ""] = await newPeople(1);
  await behave({ do: "block", ...at1s });
  await send([userId], { type: "text", text: "หนึ่ง" });
  await send([userId], { type: "text", text: "สอง" });
  await advance(1000);
  await vi.waitUntil(() => eventsReceived().length === 1, patiently);
  expect(eventsReceived()[0]).toMatchObject({ type: "unfollow" });
  expect(eventsReceived()[0]).not.toHaveProperty("replyToken");
  await send([userId], { type: "text", text: "สาม" });
  expect(await running.textsTo(userId)).toEqual(["หนึ่ง", "สอง"]);
  expect((await settled()).done).toMatchObject({ blocked: 1, unreachable: 1 });
});

it("answers in words, ignores, and is called off", async () => {
  const to = await newPeople(3);
  await behave([
    { do: "reply-text", text: "ขอบคุณครับ", people: to.slice(0, 1), ...at1s },
    { do: "ignore", people: to.slice(1, 2) },
  ]);
  await send(to, { type: "text", text: "น้ำท่วม" });
  await advance(1000);
  await vi.waitUntil(() => eventsReceived().length === 1, patiently);
  expect(eventsReceived()[0]).toMatchObject({ source: { userId: to[0] }, message: { text: "ขอบคุณครับ" } });
  expect((await settled()).done).toMatchObject({ replied: 1, ignored: 1 });
  await send(to, { type: "text", text: "น้ำลด" });
  expect(await running.door("DELETE", "/behaviours")).toMatchObject({ behaviours: [], waiting: 0 });
  await advance(1000);
  await running.door("POST", `/users/${to[2]}/messages`, { type: "text", text: "ครับ" });
  expect(eventsReceived()).toHaveLength(2);
});

it("says what is wrong with a behaviour", async () => {
  const refused = (body: object) => expect(running.door("PUT", "/behaviours", body)).rejects;
  await refused({ do: "dance" }).toThrow(/400.*do/);
  await refused({ do: "tap" }).toThrow("label or the data");
  await refused({ do: "block", after: { minMs: 2, maxMs: 1 } }).toThrow("minMs must not be more");
  await refused({ do: "block", people: ["U1"] }).toThrow("404");
  await refused([
    { do: "block", share: 0.6 },
    { do: "ignore", share: 0.6 },
  ]).toThrow("400");
});
