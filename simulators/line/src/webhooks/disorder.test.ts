import { afterEach, expect, it, vi } from "vitest";
import type { JsonObject } from "../json.ts";
import { type Running, startBoth } from "../testing/start-both.ts";

/** What is waited for comes at once; only on a machine with much else to do it may take longer. */
const patiently = { timeout: 10_000 };

let running: Running;
afterEach(() => running.close());

const eventsReceived = () => running.product.received.flatMap(({ events }) => events);
const fault = (webhook: object) => running.door("PUT", "/faults", { webhook });
const say = (userId: string, text: string) =>
  running.door<{ webhook: JsonObject }>("POST", `/users/${userId}/messages`, { type: "text", text });
const messageOf = (event: JsonObject | undefined) => event?.["message"] as JsonObject;
const photos = Array.from({ length: 6 }, () => ({ type: "image", base64: "AAAA" }));

it("sends each photo of a set by itself, in order until asked otherwise", async () => {
  running = await startBoth();
  const userId = await running.newUser();
  const placesSent = async () => {
    running.product.received.length = 0;
    await running.door("POST", `/users/${userId}/messages`, photos);
    expect(running.product.received).toHaveLength(6);
    return eventsReceived().map((event) => messageOf(event)["imageSet"] as JsonObject);
  };
  expect((await placesSent()).map(({ index }) => index)).toEqual([1, 2, 3, 4, 5, 6]);
  await running.door("PUT", "/seed", { seed: 1 });
  await fault({ shufflePhotoSets: true });
  const shuffled = await placesSent();
  expect(shuffled.map(({ index }) => index)).not.toEqual([1, 2, 3, 4, 5, 6]);
  expect(new Set(shuffled.map(({ index }) => index)).size).toBe(6);
  expect(new Set(shuffled.map(({ id }) => id)).size).toBe(1);
  expect(shuffled[0]).toMatchObject({ total: 6 });
  await fault({ omitPhotoSetCounts: true });
  expect((await placesSent())[0]).toEqual({ id: expect.any(String) });
});

it("leaves the rest of a message list where it was when it shuffles the photos", async () => {
  running = await startBoth();
  const userId = await running.newUser();
  await fault({ shufflePhotoSets: true });
  await running.door("POST", `/users/${userId}/messages`, [
    { type: "text", text: "ก่อน" },
    ...photos,
    { type: "text", text: "หลัง" },
  ]);
  const texts = eventsReceived().map((event) => messageOf(event)["text"]);
  expect([texts[0], texts[7]]).toEqual(["ก่อน", "หลัง"]);
});

it("writes the name of the signature's header in either case", async () => {
  running = await startBoth();
  const userId = await running.newUser();
  const names = [];
  for (const headerCase of ["lower", "title", "upper"]) {
    await fault({ headerCase });
    await say(userId, headerCase);
    names.push(running.product.received.at(-1)?.rawHeaders.find((name) => name.toLowerCase() === "x-line-signature"));
  }
  expect(names).toEqual(["x-line-signature", "X-Line-Signature", "X-LINE-SIGNATURE"]);
});

it("adds what is in no documentation, and signs it", async () => {
  running = await startBoth();
  await fault({ unknownFields: true, unknownEventShare: 1 });
  await say(await running.newUser(), "สวัสดี");
  const [invented, event] = running.product.received[0]?.events ?? [];
  expect(invented).toMatchObject({ type: "somethingNew", source: event?.["source"] });
  expect(invented?.webhookEventId).not.toBe(event?.webhookEventId);
  expect(event).toHaveProperty("experiments");
  expect(messageOf(event)).toMatchObject({ text: "สวัสดี", mood: "calm" });
});

it("leaves out what is optional, and a redelivery leaves out the same", async () => {
  running = await startBoth({ answer: (_, count) => (count === 1 ? 500 : 200) });
  const userId = await running.newUser();
  await fault({ omitOptional: true, redelivery: true });
  const place = { type: "location", title: "บ้าน", address: "ซอย 3", latitude: 13.6, longitude: 100.6 };
  await running.door("POST", `/users/${userId}/messages`, place);
  await fault({ omitOptional: false });
  await running.door("PUT", "/clock", { advanceMs: 10_000 });
  await vi.waitUntil(() => running.product.received.length === 2, patiently);
  const [first, again] = eventsReceived();
  expect(messageOf(first)).toEqual({ type: "location", id: expect.any(String), latitude: 13.6, longitude: 100.6 });
  expect(again).toEqual({ ...first, deliveryContext: { isRedelivery: true } });
});

it("redelivers four times, last 21 minutes after the event, and then no more", async () => {
  running = await startBoth({ answer: () => 500 });
  const userId = await running.newUser();
  await running.door("PUT", "/clock", { speed: 0 });
  await fault({ redelivery: true });
  await say(userId, "ไม่มีใครรับ");
  for (const [index, waitMs] of [10_000, 60_000, 300_000, 900_000].entries()) {
    await running.door("PUT", "/clock", { advanceMs: waitMs - 1 });
    expect(running.product.received).toHaveLength(index + 1);
    await running.door("PUT", "/clock", { advanceMs: 1 });
    await vi.waitUntil(() => running.product.received.length === index + 2, patiently);
    // The next one is booked when this one has been refused.
    await vi.waitUntil(async () => {
      const { failed } = await running.door<{ failed: number }>("GET", "/webhooks/summary");
      return failed === index + 2;
    }, patiently);
  }
  await running.door("PUT", "/clock", { advanceMs: 86_400_000 });
  expect(running.product.received).toHaveLength(5);
  const timestamps = new Set(eventsReceived().map(({ timestamp, webhookEventId }) => `${timestamp} ${webhookEventId}`));
  expect(timestamps.size).toBe(1);
});

it("turns webhooks off after failing for long, until someone turns them on", async () => {
  let status = 500;
  running = await startBoth({ answer: () => status });
  const userId = await running.newUser();
  await running.door("PUT", "/clock", { speed: 0 });
  await fault({ suspendAfterMs: 60_000 });
  await say(userId, "หนึ่ง");
  await running.door("PUT", "/clock", { advanceMs: 59_999 });
  expect((await say(userId, "สอง")).webhook).toMatchObject({ reason: "error_status_code" });
  await running.door("PUT", "/clock", { advanceMs: 1 });
  expect((await say(userId, "สาม")).webhook).toMatchObject({ reason: "error_status_code" });
  expect((await say(userId, "สี่")).webhook).toEqual({ delivered: false, durationMs: 0, reason: "suspended" });
  expect(running.product.received).toHaveLength(3);
  expect(await running.door("GET", "/webhooks/summary")).toMatchObject({ suspendedSince: expect.any(Number) });
  expect(await running.client.getWebhookEndpoint()).toMatchObject({ active: false });
  status = 200;
  expect(await running.door("POST", "/webhooks/resume")).toMatchObject({ suspendedSince: null });
  expect((await say(userId, "ห้า")).webhook).toMatchObject({ delivered: true });
});

it("does not turn webhooks off when one in between was taken", async () => {
  let status = 500;
  running = await startBoth({ answer: () => status });
  const userId = await running.newUser();
  await running.door("PUT", "/clock", { speed: 0 });
  await fault({ suspendAfterMs: 60_000 });
  for (const next of [500, 200, 500, 500]) {
    status = next;
    await say(userId, "อีก");
    await running.door("PUT", "/clock", { advanceMs: 30_000 });
  }
  expect(await running.door("GET", "/webhooks/summary")).toMatchObject({ failed: 3, suspendedSince: null });
});
