import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

let running: Running;
beforeAll(async () => {
  running = await startBoth();
});
afterAll(() => running.close());
afterEach(() => running.door("DELETE", "/faults"));

const hello = { type: "text", text: "สวัสดี" };
const push = async (to: string) =>
  (await running.call("POST", "/v2/bot/message/push", { to, messages: [hello] })).status;
const multicast = async (to: string[]) =>
  (await running.call("POST", "/v2/bot/message/multicast", { to, messages: [hello] })).status;

/** Someone of each half of the people. */
async function oneOfEachHalf(): Promise<[string, string]> {
  const users = await running.door<{ userId: string }[]>("POST", "/users", { count: 40 });
  const isEven = (userId: string) => Number.parseInt(userId.slice(-8), 16) % 2 === 0;
  const even = users.find(({ userId }) => isEven(userId))?.userId ?? "";
  const odd = users.find(({ userId }) => !isEven(userId))?.userId ?? "";
  return [even, odd];
}

it("fails for one shard of the people and delivers nothing to those named with them", async () => {
  const [even, odd] = await oneOfEachHalf();
  const shard = { index: 0, of: 2 };
  await running.door("PUT", "/faults", {
    kind: "error_before",
    match: { endpoint: ["push", "multicast", "profile"], shard },
  });
  expect([await push(even), await push(odd)]).toEqual([500, 200]);
  expect(await multicast([odd, even])).toBe(500);
  expect(await running.textsTo(odd)).toHaveLength(1);
  expect((await running.call("GET", `/v2/bot/profile/${even}`)).status).toBe(500);
  expect((await running.call("GET", `/v2/bot/profile/${odd}`)).status).toBe(200);
});

it("finds the person behind a reply token, which such a failure does not use up", async () => {
  const [even] = await oneOfEachHalf();
  await running.door("POST", `/users/${even}/messages`, hello);
  const replyToken = running.product.received.at(-1)?.events[0]?.replyToken;
  const reply = async () =>
    (await running.call("POST", "/v2/bot/message/reply", { replyToken, messages: [hello] })).status;
  await running.door("PUT", "/faults", { kind: "error_before", match: { shard: { index: 0, of: 2 } }, times: 1 });
  expect([await reply(), await reply(), await reply()]).toEqual([500, 200, 400]);
});

it("accepts for a shard and yet says that it failed", async () => {
  const [even] = await oneOfEachHalf();
  await running.door("PUT", "/faults", { kind: "error_after", match: { shard: { index: 0, of: 2 } } });
  expect(await push(even)).toBe(500);
  expect(await running.textsTo(even)).toHaveLength(1);
});

it("is out for a while", async () => {
  const userId = await running.newUser();
  await running.door("PUT", "/clock", { speed: 0 });
  await running.door("PUT", "/faults", { kind: "error_before", status: 503, afterMs: 1000, forMs: 2000 });
  const statuses = [await push(userId)];
  for (const advanceMs of [1000, 1999, 1]) {
    await running.door("PUT", "/clock", { advanceMs });
    statuses.push(await push(userId));
  }
  expect(statuses).toEqual([200, 503, 503, 200]);
  await running.door("PUT", "/clock", { speed: 1 });
});

it("says what is wrong with a fault, and leaves everything as it was", async () => {
  const refused = (body: object) => expect(running.door("PUT", "/faults", body)).rejects;
  await refused({ kind: "hang", match: { endpoint: ["push", "pull"] } }).toThrow(/400.*endpoint/);
  await refused({ kind: "hang", match: { shard: { index: 2, of: 2 } } }).toThrow("less than of");
  await refused({ kind: "explode", webhook: { redelivery: true } }).toThrow("400");
  await refused({ webhook: { suspendAfterMs: -1 } }).toThrow(/400.*suspendAfterMs/);
  expect(await running.door("GET", "/faults")).toMatchObject({ rules: [], webhook: { redelivery: false } });
});

it("moves the clock by a step, a speed, or both, and says so of neither", async () => {
  const { now } = await running.door<{ now: number }>("PUT", "/clock", { speed: 0 });
  expect(await running.door("PUT", "/clock", { advanceMs: 5000, speed: 0 })).toEqual({ now: now + 5000, speed: 0 });
  expect(await running.door("GET", "/clock")).toEqual({ now: now + 5000, speed: 0 });
  await expect(running.door("PUT", "/clock", {})).rejects.toThrow("advanceMs, speed or both");
  await expect(running.door("PUT", "/clock", { speed: -1 })).rejects.toThrow("400");
  await running.door("PUT", "/clock", { speed: 1 });
});
