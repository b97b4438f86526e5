import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { times } from "../testing/fault-of.ts";
import { type Answer, type InProcess, runInProcess } from "../testing/run-in-process.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const hello = { type: "text", text: "สวัสดี" };

let line: InProcess;
let friend: string;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(async () => {
  await line.reset();
  [friend = ""] = await line.newPeople(1);
});

const send = (endpoint: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  line.call("POST", `/v2/bot/message/${endpoint}`, { body, headers });
const push = (more: object = {}, headers: Readonly<Record<string, string>> = {}) =>
  send("push", { to: friend, messages: [hello], ...more }, headers);
const firstFault = ({ body }: Answer) => {
  const [detail] = (body["details"] ?? []) as { message: string; property: string }[];
  return detail === undefined ? body["message"] : `${detail.property}: ${detail.message}`;
};

describe.each(["reply", "push", "multicast", "broadcast"])("messages of %s", (endpoint) => {
  const sendMessages = (count: number, path = endpoint) => {
    const replyToken = line.simulator.replyTokens.issue(friend);
    const to = endpoint === "multicast" ? [friend] : friend;
    const target =
      endpoint === "reply" ? { replyToken } : endpoint.endsWith("cast") && endpoint !== "multicast" ? {} : { to };
    return send(path, { ...target, messages: times(count, hello) });
  };

  it.each([endpoint, `validate/${endpoint}`])("are 1 to 5: %s", async (path) => {
    expect((await sendMessages(1, path)).status).toBe(200);
    expect((await sendMessages(5, path)).status).toBe(200);
    for (const count of [0, 6]) {
      const refused = await sendMessages(count, path);
      expect([refused.status, firstFault(refused)]).toEqual([400, "messages: Size must be between 1 and 5"]);
      expect(refused.body["message"]).toBe("The request body has 1 error(s)");
    }
  });
});

it("reaches 500 people with one multicast, and refuses 501 or none", async () => {
  const people = await line.newPeople(501);
  expect((await send("multicast", { to: people.slice(0, 500), messages: [hello] })).status).toBe(200);
  for (const to of [people, []]) {
    const refused = await send("multicast", { to, messages: [hello] });
    expect([refused.status, firstFault(refused)]).toEqual([400, "to: Size must be between 1 and 500"]);
  }
  expect(line.simulator.quota.used()).toBe(500);
});

it("lets one malformed id spoil the whole multicast, and drops a well-formed stranger in silence", async () => {
  const refused = await send("multicast", { to: [friend, "U123"], messages: [hello] });
  expect([refused.status, refused.body]).toEqual([
    400,
    { message: "The property, 'to[1]', in the request body is invalid (line: -, column: -)" },
  ]);
  expect(line.simulator.quota.used()).toBe(0);
  expect((await send("multicast", { to: [friend, `U${"f".repeat(32)}`], messages: [hello] })).status).toBe(200);
  expect(line.simulator.quota.used()).toBe(1);
});

it("takes a request of 2 MB, and refuses one byte more", async () => {
  const sized = (bytes: number) => {
    const [start, end] = [`{"to":"${friend}","messages":[{"type":"text","text":"ok"}],"padding":"`, '"}'];
    return line.call("POST", "/v2/bot/message/push", {
      body: `${start}${"x".repeat(bytes - start.length - end.length)}${end}`,
    });
  };
  const most = 2 * 1024 * 1024;
  expect((await sized(most)).status).toBe(200);
  expect((await sized(most + 1)).status).toBe(413);
});

describe("the monthly quota", () => {
  const limit = async (quota: number) => line.simulator.quota.setLimit(quota);

  it("lets the last message through, and refuses the next in words of its own", async () => {
    await limit(2);
    expect((await push()).status).toBe(200);
    expect((await push()).status).toBe(200);
    const refused = await push();
    expect([refused.status, refused.body]).toEqual([429, { message: "You have reached your monthly limit." }]);
    expect(line.simulator.quota.used()).toBe(2);
  });

  it("counts people, not messages", async () => {
    await limit(1);
    expect((await push({ messages: times(5, hello) })).status).toBe(200);
    expect(line.simulator.quota.used()).toBe(1);
  });

  it("refuses a multicast whole when the rest does not suffice", async () => {
    await limit(1);
    const to = await line.newPeople(2);
    expect((await send("multicast", { to, messages: [hello] })).status).toBe(429);
    expect(line.simulator.quota.used()).toBe(0);
    expect((await send("multicast", { to: to.slice(1), messages: [hello] })).status).toBe(200);
  });

  it("never counts replies, nor those who do not get it", async () => {
    await limit(0);
    const replyToken = line.simulator.replyTokens.issue(friend);
    expect((await send("reply", { replyToken, messages: [hello] })).status).toBe(200);
    expect((await push({ to: `U${"f".repeat(32)}` })).status).toBe(200);
  });
});

describe("a retry key", () => {
  const keyed = (key: string, more: object = {}) => push(more, { "x-line-retry-key": key });

  it.each(["push", "multicast", "broadcast"])("is good for one %s in 24 hours", async (endpoint) => {
    const target = endpoint === "push" ? { to: friend } : endpoint === "multicast" ? { to: [friend] } : {};
    const headers = { "x-line-retry-key": randomUUID() };
    const again = () => send(endpoint, { ...target, messages: [hello] }, headers);
    const first = await again();
    expect(first.status).toBe(200);
    await line.advance(dayMs - 1);
    const second = await again();
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ ...first.body, message: "The retry key is already accepted" });
    expect(second.headers["x-line-accepted-request-id"]).toBe(first.headers["x-line-request-id"]);
    expect(second.headers["x-line-request-id"]).not.toBe(first.headers["x-line-request-id"]);
    await line.advance(1);
    expect((await again()).status).toBe(first.status);
  });

  it("is used up only by what was accepted", async () => {
    const key = randomUUID();
    expect((await keyed(key, { messages: [] })).status).toBe(400);
    expect((await keyed(key)).status).toBe(200);
    expect((await keyed(key.toUpperCase())).status).toBe(409);
  });

  it("must be a UUID, and is not for replies", async () => {
    expect((await keyed("again")).status).toBe(400);
    const replyToken = line.simulator.replyTokens.issue(friend);
    const reply = await send("reply", { replyToken, messages: [hello] }, { "x-line-retry-key": randomUUID() });
    expect(reply.status).toBe(400);
  });
});

describe("a reply token", () => {
  const reply = (replyToken: string) => send("reply", { replyToken, messages: [hello] });
  const issue = () => line.simulator.replyTokens.issue(friend);
  const invalid = [400, { message: "Invalid reply token" }];

  it("works once", async () => {
    const token = issue();
    expect((await reply(token)).status).toBe(200);
    const again = await reply(token);
    expect([again.status, again.body]).toEqual(invalid);
    expect((await reply("0".repeat(32))).status).toBe(400);
  });

  it("works for one minute", async () => {
    const [onTime, late] = [issue(), issue()];
    await line.advance(minuteMs);
    expect((await reply(onTime)).status).toBe(200);
    await line.advance(1);
    const refused = await reply(late);
    expect([refused.status, refused.body]).toEqual(invalid);
  });

  it("works for another minute after a redelivery, until the event is 20 minutes old", async () => {
    const [onTime, late] = [issue(), issue()];
    await line.advance(19.5 * minuteMs);
    for (const token of [onTime, late]) line.simulator.replyTokens.received(token);
    await line.advance(minuteMs / 2);
    expect((await reply(onTime)).status).toBe(200);
    await line.advance(1);
    expect((await reply(late)).status).toBe(400);
  });

  it("is not used up by a reply that is refused", async () => {
    const token = issue();
    expect((await send("reply", { replyToken: token, messages: [] })).status).toBe(400);
    expect((await reply(token)).status).toBe(200);
  });
});

describe("a name to count under", () => {
  const named = (customAggregationUnits: unknown) => push({ customAggregationUnits });

  it("is one, of 30 letters, digits and underscores", async () => {
    expect((await named(["x".repeat(30)])).status).toBe(200);
    expect(firstFault(await named(["x".repeat(31)]))).toBe(
      "customAggregationUnits[0]: Length must be between 0 and 30",
    );
    expect(firstFault(await named(["a", "b"]))).toBe("customAggregationUnits: Size must be between 0 and 1");
    expect(firstFault(await named(["new-item"]))).toBe("customAggregationUnits[0]: invalid property");
  });

  it("is forgotten when it is the 1,001st of the month, and the message is sent", async () => {
    line.simulator.quota.setLimit(undefined);
    line.simulator.rateLimits.setScale(0);
    for (let count = 0; count < 1001; count++) expect((await named([`c_${count}`])).status).toBe(200);
    const usage = await line.call("GET", "/v2/bot/message/aggregation/info");
    expect(usage.body).toEqual({ numOfCustomAggregationUnits: 1000 });
  });
});
