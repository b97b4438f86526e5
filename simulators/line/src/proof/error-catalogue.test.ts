import { afterAll, beforeAll, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

const stranger = `U${"f".repeat(32)}`;
const hello = { type: "text", text: "สวัสดี" };
const push = "/v2/bot/message/push";

let line: InProcess;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());

/** LINE's own list ("Error messages"), each with a request that brings it about. */
it.each<[status: number, message: string, method: string, path: string, given: Parameters<InProcess["call"]>[2]]>([
  [400, "The request body has 1 error(s)", "POST", push, { body: { to: stranger, messages: [{ type: "text" }] } }],
  [
    400,
    "The request body has 2 error(s)",
    "POST",
    push,
    { body: { to: stranger, messages: [{ type: "text", text: "" }, { type: "nope" }] } },
  ],
  [
    400,
    "A message (messages[1]) in the request body is invalid",
    "POST",
    push,
    { body: { to: stranger, messages: [hello, { type: "flex", altText: "a", contents: { type: "bubble" } }] } },
  ],
  [
    400,
    "Invalid reply token",
    "POST",
    "/v2/bot/message/reply",
    { body: { replyToken: "0".repeat(32), messages: [hello] } },
  ],
  [
    400,
    "The property, 'to', in the request body is invalid (line: -, column: -)",
    "POST",
    push,
    { body: { to: "me", messages: [hello] } },
  ],
  [
    400,
    "The property, 'messages', in the request body is invalid (line: -, column: -)",
    "POST",
    push,
    { body: { to: stranger, messages: "hi" } },
  ],
  [
    400,
    "The request body could not be parsed as JSON (line: 2, column: 2)",
    "POST",
    push,
    { body: '{"to":"U1",\n oops}' },
  ],
  [400, "Failed to send messages", "POST", push, { body: { to: `C${"f".repeat(32)}`, messages: [hello] } }],
  [
    401,
    "Authentication failed due to the following reason: missing authorization header",
    "GET",
    "/v2/bot/info",
    { headers: { authorization: "" } },
  ],
  [
    401,
    "Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.",
    "GET",
    "/v2/bot/info",
    { headers: { authorization: "Bearer guess" } },
  ],
  [404, "Not found", "GET", `/v2/bot/profile/${stranger}`, {}],
  [404, "Not found", "GET", "/v2/bot/nowhere", {}],
  [404, "not found", "GET", "/v2/bot/message/1/content", {}],
  [413, "Request Entity Too Large", "POST", push, { body: `{"to":"${"x".repeat(2 * 1024 * 1024)}"}` }],
  [
    415,
    "The content type, text/xml, is not supported",
    "POST",
    push,
    { body: "<a/>", headers: { "content-type": "text/xml" } },
  ],
])("answers %i, %s", async (status, message, method, path, given) => {
  const answer = await line.call(method, path, given);
  expect([answer.status, answer.body["message"]]).toEqual([status, message]);
  expect(answer.headers["x-line-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

it("says what an account may not do, what was accepted before, and what is used up", async () => {
  const [friend = ""] = await line.newPeople(1);
  const send = (headers: Readonly<Record<string, string>> = {}) =>
    line.call("POST", push, { body: { to: friend, messages: [hello] }, headers });
  line.simulator.account.change({ ...line.simulator.account.settings(), isVerified: false });
  const followers = await line.call("GET", "/v2/bot/followers/ids");
  expect([followers.status, followers.body]).toEqual([
    403,
    { message: "Access to this API is not available for your account" },
  ]);
  const headers = { "x-line-retry-key": "123e4567-e89b-12d3-a456-426614174000" };
  const { body } = await send(headers);
  const again = await send(headers);
  expect([again.status, again.body]).toEqual([409, { ...body, message: "The retry key is already accepted" }]);
  line.simulator.quota.setLimit(0);
  const over = await send();
  expect([over.status, over.body]).toEqual([429, { message: "You have reached your monthly limit." }]);
  await line.reset();
});

it("names every fault of a body, and leaves details out where there are none", async () => {
  const two = { to: stranger, messages: [{ type: "text", text: "" }, { type: "nope" }] };
  const { body } = await line.call("POST", push, { body: two });
  const kinds = "text, textV2, sticker, image, video, audio, location, imagemap, template, flex, coupon";
  expect(body["details"]).toEqual([
    { message: "May not be empty", property: "messages[0].text" },
    { message: `Must be one of the following values: [${kinds}]`, property: "messages[1].type" },
  ]);
  const none = await line.call("POST", push, { body: { to: "me", messages: [hello] } });
  expect(none.body).not.toHaveProperty("details");
});

it("reads JSON of 1,000 levels, and bills nothing of a body that is deeper", async () => {
  const [friend = ""] = await line.newPeople(1);
  // The body, its messages and the message itself are three of them.
  const nested = (levels: number) =>
    `{"to":"${friend}","messages":[{"type":"text","text":"ก","x":${"[".repeat(levels - 3)}${"]".repeat(levels - 3)}}]}`;
  const before = line.simulator.quota.used();
  for (const levels of [1001, 40_000]) {
    const refused = await line.call("POST", push, { body: nested(levels) });
    expect([refused.status, refused.body["message"]]).toEqual([
      400,
      "The request body could not be parsed as JSON (line: 1, column: 1)",
    ]);
  }
  expect(line.simulator.quota.used()).toBe(before);
  expect((await line.call("POST", push, { body: nested(1000) })).status).toBe(200);
});

it("sends nothing of what it refuses", async () => {
  const [friend = ""] = await line.newPeople(1);
  await line.call("POST", push, { body: { to: friend, messages: [hello, { type: "nope" }] } });
  const chat = await line.app.inject({ url: `/simulator/users/${friend}/chat` });
  expect(chat.json()).toMatchObject({ messages: [] });
});
