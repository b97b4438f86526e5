import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

const hello = { type: "text", text: "สวัสดี" };
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

let line: InProcess;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(() => line.reset());

const door = async (path: string, payload: object) =>
  (await line.app.inject({ method: "POST", url: `/simulator${path}`, payload })).json();
const push = (to: string) => line.call("POST", "/v2/bot/message/push", { body: { to, messages: [hello] } });
/** Puts the clock on that moment, which lies ahead. */
const goTo = (moment: string) => line.advance(Date.parse(moment) - line.simulator.clock.now());

it("reaches a person who is no friend for seven days after they wrote", async () => {
  const [userId = ""] = await line.newPeople(1, { friend: false });
  const reached = async () => {
    const before = line.simulator.quota.used();
    expect((await push(userId)).status).toBe(200);
    return line.simulator.quota.used() - before;
  };
  expect(await reached()).toBe(0);
  await door(`/users/${userId}/messages?wait=false`, hello);
  await line.advance(7 * dayMs - 1);
  expect(await reached()).toBe(1);
  await line.advance(1);
  expect(await reached()).toBe(0);
});

it("links an account with a token of ten minutes, once", async () => {
  const [userId = ""] = await line.newPeople(1);
  const newToken = async () => (await line.call("POST", `/v2/bot/user/${userId}/linkToken`)).body["linkToken"];
  const link = async (linkToken: unknown) =>
    (await door(`/users/${userId}/link-account?wait=false`, { linkToken, nonce: "0123456789" })).result;
  const [onTime, late] = [await newToken(), await newToken()];
  await line.advance(10 * minuteMs - 1);
  expect(await link(onTime)).toBe("ok");
  expect(await link(onTime)).toBe("failed");
  await line.advance(1);
  expect(await link(late)).toBe("failed");
});

it("tells of a rich-menu batch for 14 days", async () => {
  const { headers } = await line.call("POST", "/v2/bot/richmenu/batch", {
    body: { operations: [{ type: "unlinkAll" }] },
  });
  const ask = async () =>
    (await line.call("GET", `/v2/bot/richmenu/progress/batch?requestId=${headers["x-line-request-id"]}`)).status;
  await line.advance(14 * dayMs - 1);
  expect(await ask()).toBe(200);
  await line.advance(1);
  expect(await ask()).toBe(404);
});

it("begins a month's quota anew at midnight of UTC+9", async () => {
  const [userId = ""] = await line.newPeople(1);
  const usage = async () => (await line.call("GET", "/v2/bot/message/quota/consumption")).body;
  await goTo("2031-03-31T23:59:59+09:00");
  await push(userId);
  expect(await usage()).toEqual({ totalUsage: 1 });
  await goTo("2031-04-01T00:00:00+09:00");
  expect(await usage()).toEqual({ totalUsage: 0 });
});

it("has counted a day's messages when the day is over at UTC+9", async () => {
  const [userId = ""] = await line.newPeople(1);
  await goTo("2031-03-31T23:59:59+09:00");
  await push(userId);
  const count = async () => (await line.call("GET", "/v2/bot/message/delivery/push?date=20310331")).body;
  expect(await count()).toEqual({ status: "unready" });
  await goTo("2031-04-01T00:00:00+09:00");
  expect(await count()).toEqual({ status: "ready", success: 1 });
});

it("prepares a video for as long as it takes, and has nothing of what was taken back", async () => {
  const [userId = ""] = await line.newPeople(1);
  const film = { type: "video", base64: "AAAA", preparingMs: 10_000 };
  const { messageId } = await door(`/users/${userId}/messages?wait=false`, film);
  const content = async () => (await line.call("GET", `/v2/bot/message/${messageId}/content`)).status;
  await line.advance(9999);
  expect(await content()).toBe(202);
  await line.advance(1);
  expect(await content()).toBe(200);
  await door(`/users/${userId}/unsend?wait=false`, { messageId });
  expect(await content()).toBe(410);
});
