import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { lineDayOf } from "../state/line-date.ts";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

const dayMs = 86_400_000;
const url = "https://example.com/news";
const news = {
  type: "flex",
  altText: "ข่าว",
  contents: {
    type: "bubble",
    body: {
      type: "box",
      layout: "vertical",
      contents: [{ type: "button", action: { type: "uri", label: "อ่าน", uri: url } }],
    },
  },
};
const text = { type: "text", text: "สวัสดี" };

let line: InProcess;
let today: string;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(async () => {
  await line.reset();
  today = lineDayOf(line.simulator.clock.now());
});

const get = (path: string) => line.call("GET", `/v2/bot/${path}`);

async function send(endpoint: "multicast" | "broadcast" | "push", body: object): Promise<string> {
  const answer = await line.call("POST", `/v2/bot/message/${endpoint}`, { body });
  expect(answer.status).toBe(200);
  return String(answer.headers["x-line-request-id"]);
}

describe("the counts of what was sent", () => {
  it("are there from the next day on, by endpoint, without those who were not reached", async () => {
    const to = await line.newPeople(3);
    const [blocked = ""] = await line.newPeople(1);
    await line.call("PUT", `/simulator/users/${blocked}`, { body: { state: "blocked" } });
    await send("multicast", { to: [...to, blocked], messages: [text, text] });
    await send("push", { to: to[0], messages: [text] });
    expect((await get(`message/delivery/multicast?date=${today}`)).body).toEqual({ status: "unready" });
    expect((await get(`insight/message/delivery?date=${today}`)).body).toEqual({ status: "unready" });
    await line.advance(dayMs);
    expect((await get(`message/delivery/multicast?date=${today}`)).body).toEqual({ status: "ready", success: 3 });
    expect((await get(`message/delivery/push?date=${today}`)).body).toEqual({ status: "ready", success: 1 });
    expect((await get(`message/delivery/reply?date=${today}`)).body).toEqual({ status: "ready", success: 0 });
    expect((await get(`insight/message/delivery?date=${today}`)).body).toEqual({
      status: "ready",
      apiPush: 1,
      apiMulticast: 3,
    });
  });

  it("begin with LINE's own counting, and end yesterday at UTC+9", async () => {
    expect((await get("message/delivery/push?date=20180330")).body).toEqual({ status: "out_of_service" });
    expect((await get("message/delivery/push?date=20180331")).body).toEqual({ status: "ready", success: 0 });
    expect((await get("insight/message/delivery?date=20170228")).body).toEqual({ status: "out_of_service" });
    const tomorrow = lineDayOf(line.simulator.clock.now() + dayMs);
    expect((await get(`message/delivery/push?date=${tomorrow}`)).body).toEqual({ status: "unready" });
  });

  it.each(["", "?date=", "?date=2026-01-01", "?date=20260230", "?date=2026013"])(
    "refuse the date %j",
    async (query) => {
      expect(await get(`message/delivery/push${query}`)).toMatchObject({
        status: 400,
        body: { message: "The value for the 'date' parameter is invalid" },
      });
    },
  );

  it("tell the plan and what is used of it", async () => {
    const [to = ""] = await line.newPeople(1);
    await send("push", { to, messages: [text] });
    expect((await get("message/quota")).body).toEqual({ type: "limited", value: 35_000 });
    expect((await get("message/quota/consumption")).body).toEqual({ totalUsage: 1 });
    await line.call("PUT", "/simulator/limits", { body: { quota: null } });
    expect((await get("message/quota")).body).toEqual({ type: "none" });
  });
});

describe("the followers", () => {
  it("are counted as ever added, reachable and blocking", async () => {
    const ids = await line.newPeople(30);
    await line.newPeople(5, { friend: false });
    await line.call("PUT", `/simulator/users/${ids[0]}`, { body: { state: "blocked" } });
    await line.call("PUT", `/simulator/users/${ids[1]}`, { body: { state: "deleted" } });
    expect((await get("insight/followers")).body).toEqual({
      status: "ready",
      followers: 30,
      targetedReaches: 28,
      blocks: 1,
    });
    expect((await get(`insight/followers?date=${today}`)).body).toEqual({ status: "unready" });
    expect((await get("insight/followers?date=20161031")).body).toEqual({ status: "out_of_service" });
    expect((await get("insight/followers?date=tomorrow")).status).toBe(400);
  });

  it("have attributes from 20 people on", async () => {
    await line.newPeople(19);
    expect((await get("insight/demographic")).body).toEqual({ available: false });
    await line.newPeople(1);
    const { body } = await get("insight/demographic");
    expect(body["available"]).toBe(true);
    for (const shares of ["genders", "ages", "areas", "appTypes", "subscriptionPeriods"]) {
      const sum = (body[shares] as { percentage: number }[]).reduce((total, { percentage }) => total + percentage, 0);
      expect(sum).toBeCloseTo(100, 1);
    }
  });
});

describe("a broadcast's statistics", () => {
  it("come a day later, and no number below 20 is shown", async () => {
    await line.newPeople(200);
    const requestId = await send("broadcast", { messages: [text, news] });
    for (let count = 0; count < 20; count++) line.simulator.clicks.add(requestId, url);
    const path = `insight/message/event?requestId=${requestId}`;
    expect((await get(path)).body["overview"]).toMatchObject({ requestId, delivered: 200, uniqueImpression: null });
    await line.advance(dayMs);
    expect((await get(path)).body).toMatchObject({
      overview: { delivered: 200, uniqueImpression: 120, uniqueClick: 20, uniqueMediaPlayed: null },
      messages: [
        { seq: 1, impression: 120, mediaPlayed: null },
        { seq: 2, impression: 120 },
      ],
      clicks: [{ seq: 2, url, click: 20, uniqueClick: 20, uniqueClickOfRequest: 20 }],
    });
    await line.call("PUT", "/simulator/account", { body: { openShare: 0.05 } });
    expect((await get(path)).body["messages"]).toMatchObject([{ impression: null }, { impression: null }]);
  });

  it("hide 19 taps and are of broadcasts only", async () => {
    const to = await line.newPeople(25);
    const requestId = await send("broadcast", { messages: [news] });
    for (let count = 0; count < 19; count++) line.simulator.clicks.add(requestId, url);
    const multicast = await send("multicast", { to, messages: [news] });
    await line.advance(dayMs);
    const { body } = await get(`insight/message/event?requestId=${requestId}`);
    expect(body).toMatchObject({ overview: { uniqueClick: null }, clicks: [{ click: null }] });
    expect((await get(`insight/message/event?requestId=${multicast}`)).status).toBe(404);
    expect((await get("insight/message/event?requestId=unknown")).status).toBe(404);
    expect((await get("insight/message/event")).status).toBe(400);
  });
});

describe("statistics by unit", () => {
  const statistics = (unit: string, from: string, to: string) =>
    get(`insight/message/event/aggregation?customAggregationUnit=${unit}&from=${from}&to=${to}`);
  const inDays = (days: number) => lineDayOf(line.simulator.clock.now() + days * dayMs);

  it("add up what was sent under one name", async () => {
    const to = await line.newPeople(30);
    const first = await send("multicast", { to, messages: [news], customAggregationUnits: ["flood_1"] });
    const second = await send("multicast", { to, messages: [news], customAggregationUnits: ["flood_1"] });
    await send("multicast", { to, messages: [news], customAggregationUnits: ["other"] });
    await send("multicast", { to, messages: [news] });
    for (let count = 0; count < 15; count++) {
      line.simulator.clicks.add(first, url);
      line.simulator.clicks.add(second, url);
    }
    await line.advance(dayMs);
    expect((await statistics("flood_1", today, today)).body).toMatchObject({
      overview: { uniqueImpression: 36, uniqueClick: 30, uniqueMediaPlayed: null, uniqueMediaPlayed100Percent: null },
      messages: [{ seq: 1, impression: 36, uniqueImpression: 36 }],
      clicks: [{ seq: 1, url, click: 30 }],
    });
    expect((await statistics("other", today, today)).body).toMatchObject({ overview: { uniqueImpression: null } });
    expect((await statistics("unknown", today, today)).body).toMatchObject({ messages: [], clicks: [] });
  });

  it("span 30 days, of names that may be names", async () => {
    expect((await statistics("a", inDays(-30), inDays(-1))).status).toBe(200);
    expect((await statistics("a", inDays(-31), inDays(-1))).status).toBe(400);
    expect((await statistics("a", inDays(-1), inDays(-2))).status).toBe(400);
    expect((await statistics("a-b", inDays(-2), inDays(-1))).status).toBe(400);
    expect((await statistics("a".repeat(31), inDays(-2), inDays(-1))).status).toBe(400);
  });

  it("count a short month between two others", async () => {
    // From noon of 31 January to 1 March 2027 at UTC+9 are 30 days.
    await line.advance(Date.parse("2027-02-10T12:00:00+09:00") - line.simulator.clock.now());
    const [to = ""] = await line.newPeople(1);
    await send("push", { to, messages: [text], customAggregationUnits: ["short"] });
    await line.advance(Date.parse("2027-03-02T12:00:00+09:00") - line.simulator.clock.now());
    expect((await statistics("short", "20270131", "20270301")).body).toMatchObject({ messages: [{ seq: 1 }] });
  });

  it("keep 1,000 names a month and drop the next in silence", async () => {
    const [to = ""] = await line.newPeople(1);
    const sendAs = (unit: string) => send("push", { to, messages: [text], customAggregationUnits: [unit] });
    for (let count = 1; count <= 1001; count++) await sendAs(`u${count}`);
    expect((await get("message/aggregation/info")).body).toEqual({ numOfCustomAggregationUnits: 1000 });
    const page = (await get("message/aggregation/list")).body;
    expect((page["customAggregationUnits"] as string[])[99]).toBe("u100");
    const last = (await get("message/aggregation/list?limit=100&start=900")).body;
    expect((last["customAggregationUnits"] as string[]).at(-1)).toBe("u1000");
    expect(last).not.toHaveProperty("next");
    expect((await get(`message/aggregation/list?limit=1&start=${page["next"]}`)).body).toEqual({
      customAggregationUnits: ["u101"],
      next: "101",
    });
    expect((await get("message/aggregation/list?limit=101")).status).toBe(400);
    await sendAs("u1");
    await line.advance(dayMs);
    expect((await statistics("u1001", today, today)).body).toMatchObject({ messages: [] });
    expect((await statistics("u1", today, today)).body).toMatchObject({ messages: [{ seq: 1 }] });
    // A new month, new names.
    await line.advance(31 * dayMs);
    await sendAs("u1001");
    expect((await get("message/aggregation/list")).body).toEqual({ customAggregationUnits: ["u1001"] });
  });
});
