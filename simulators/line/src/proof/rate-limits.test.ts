import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { endpoints, type Rate } from "../line/endpoints.ts";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

let line: InProcess;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(() => line.reset());

/**
 * LINE's documented limits ("Rate limits", 2026-08) of the paths that have one of their own; all others allow 2,000 a second. Those of
 * tokens other than the short-lived one and of LINE Login are not disclosed.
 */
const documented: readonly (readonly [path: string, requests: number, per: Rate["per"]])[] = [
  ["POST /v2/bot/message/multicast", 200, "second"],
  ["POST /v2/bot/message/broadcast", 60, "hour"],
  ["POST /v2/bot/message/narrowcast", 60, "hour"],
  ["GET /v2/bot/insight/*", 60, "hour"],
  ["POST /v2/bot/channel/webhook/test", 60, "hour"],
  ["PUT /v2/bot/channel/webhook/endpoint", 1000, "minute"],
  ["GET /v2/bot/channel/webhook/endpoint", 1000, "minute"],
  ["POST /v2/bot/richmenu", 100, "hour"],
  ["DELETE /v2/bot/richmenu/:richMenuId", 100, "hour"],
  ["DELETE /v2/bot/richmenu/alias/:richMenuAliasId", 100, "hour"],
  ["GET /v2/bot/richmenu/progress/batch", 100, "hour"],
  ["POST /v2/bot/richmenu/batch", 3, "hour"],
  ["GET /v2/bot/richmenu/list", 10, "second"],
  ["POST /v2/bot/chat/loading/start", 100, "second"],
  ["POST /v2/oauth/accessToken", 370, "second"],
  ["* /v2/bot/audienceGroup/*", 60, "minute"],
];

/** `*` stands for anything, and the names of parameters do not matter. */
function isPath(pattern: string, path: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/:\w+/g, ":").replaceAll(/[/]/g, "\\/"));
  return new RegExp(`^${parts.join(".*")}$`).test(path.replaceAll(/:\w+/g, ":"));
}

/** Of the LINE Login channel. */
async function newLoginToken(): Promise<string> {
  const { loginChannelId, channelSecret } = line.simulator.config;
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: loginChannelId,
    client_secret: channelSecret,
  });
  return String((await line.call("POST", "/oauth2/v3/token", { body })).body["access_token"]);
}

/** Of a person signed in with LINE Login. */
async function newPersonToken(): Promise<string> {
  const [userId] = await line.newPeople(1);
  const answer = await line.app.inject({ method: "POST", url: `/simulator/users/${userId}/id-token`, payload: {} });
  return String(answer.json().accessToken);
}

const tooMany = { message: "The API rate limit has been exceeded. Try again later." };
const periodMs = { second: 1000, minute: 60_000, hour: 3_600_000 } as const;

describe.each(Object.entries(endpoints))("%s", (path, { rate, auth }) => {
  const [, requests, per] = documented.find(([pattern]) => isPath(pattern, path)) ?? ["", 2000, "second"];

  it(`takes ${requests} a ${per}, as documented, and not one more`, async () => {
    expect(rate).toEqual({ requests, per });
    const token =
      auth === "login" ? await newPersonToken() : auth === "login-channel" ? await newLoginToken() : undefined;
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    line.simulator.rateLimits.setScale(1);
    for (let count = 1; count < requests; count++) line.simulator.rateLimits.take(path, rate);
    const [method = "", route = ""] = path.split(" ");
    const send = () => line.call(method, route.replaceAll(/:\w+/g, "none"), { headers });
    expect((await send()).status).not.toBe(429);
    const refused = await send();
    expect([refused.status, refused.body]).toEqual([429, tooMany]);
    expect(refused.headers["x-line-request-id"]).toBeTruthy();
    expect(refused.headers["retry-after"]).toBeUndefined();
    // A bucket, not a window: one more each time a share of the period has passed.
    const tokenMs = Math.ceil(periodMs[per] / requests);
    await line.advance(tokenMs);
    expect((await send()).status).not.toBe(429);
    if (periodMs[per] % requests === 0) expect((await send()).status).toBe(429);
  });
});

it("counts two paths apart, and one path whatever its parameters", async () => {
  for (let count = 0; count < 10; count++) await line.call("GET", "/v2/bot/richmenu/list");
  expect((await line.call("GET", "/v2/bot/richmenu/list")).status).toBe(429);
  expect((await line.call("GET", "/v2/bot/info")).status).toBe(200);
  for (let count = 0; count < 2000; count++) {
    line.simulator.rateLimits.take("GET /v2/bot/profile/:userId", { requests: 2000, per: "second" });
  }
  expect((await line.call("GET", "/v2/bot/profile/another")).status).toBe(429);
});
