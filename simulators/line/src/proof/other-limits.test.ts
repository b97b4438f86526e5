import { generateKeyPairSync } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { loadingRequest, webhookEndpointRequest } from "../checks/requests.ts";
import { faultOf, proveLimits, proveRefusals } from "../testing/fault-of.ts";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

const userId = `U${"a".repeat(32)}`;
const minuteMs = 60_000;

let line: InProcess;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(() => line.reset());

describe("the loading animation", () => {
  const loading = (loadingSeconds: number) => ({ chatId: userId, loadingSeconds });
  const outside = "loadingSeconds: must be between 5 and 60";
  proveLimits(
    [
      ["60 seconds", loading(60), loading(65), outside],
      ["5 seconds", loading(5), loading(0), outside],
      ["steps of 5", loading(55), loading(56), "loadingSeconds: must be a multiple of 5"],
    ],
    (body) => faultOf(loadingRequest, body),
  );
  proveRefusals(
    [
      [
        "a group",
        { chatId: `C${"a".repeat(32)}` },
        "The property, 'chatId', in the request body is invalid (line: -, column: -)",
      ],
    ],
    (body) => faultOf(loadingRequest, body),
  );
});

describe("the webhook's address", () => {
  const endpoint = (length: number) => ({ endpoint: `https://example.com/${"x".repeat(length - 20)}` });
  proveLimits(
    [["500 characters", endpoint(500), endpoint(501), "endpoint: Length must be between 0 and 500"]],
    (body) => faultOf(webhookEndpointRequest, body),
  );
});

it("marks as read what the token stands for, and refuses other tokens", async () => {
  const refused = await line.call("POST", "/v2/bot/chat/markAsRead", { body: { markAsReadToken: "guess" } });
  expect(refused.status).toBe(400);
  const missing = await line.call("POST", "/v2/bot/chat/markAsRead", { body: {} });
  expect(missing.body).toMatchObject({ details: [{ message: "May not be empty", property: "markAsReadToken" }] });
});

it("lists 1,000 followers at once, 300 when not asked, and refuses 1,001", async () => {
  await line.newPeople(1001);
  const list = (query = "") => line.call("GET", `/v2/bot/followers/ids${query}`);
  const count = async (query: string) => ((await list(query)).body["userIds"] as string[]).length;
  expect(await count("")).toBe(300);
  expect(await count("?limit=1000")).toBe(1000);
  const { next } = (await list("?limit=1000")).body;
  expect((await list(`?limit=1000&start=${next}`)).body).toEqual({ userIds: [expect.stringMatching(/^U/)] });
  for (const query of ["?limit=1001", "?limit=0", "?start=guess"]) expect((await list(query)).status).toBe(400);
});

it("lets a page token of the followers live for 24 hours", async () => {
  await line.newPeople(2);
  const { next } = (await line.call("GET", "/v2/bot/followers/ids?limit=1")).body;
  const again = async () => (await line.call("GET", `/v2/bot/followers/ids?limit=1&start=${next}`)).status;
  await line.advance(24 * 60 * minuteMs - 1);
  expect(await again()).toBe(200);
  await line.advance(2);
  expect(await again()).toBe(400);
});

describe("tokens", () => {
  const info = async (token: string) =>
    (await line.call("GET", "/v2/bot/info", { headers: { authorization: `Bearer ${token}` } })).status;
  const issue = async (path: string, more: Readonly<Record<string, string>>) =>
    (await line.call("POST", path, { body: new URLSearchParams({ grant_type: "client_credentials", ...more }) })).body;
  const bySecret = () => {
    const { channelId, channelSecret } = line.simulator.config;
    return { client_id: channelId, client_secret: channelSecret };
  };

  it("live 15 minutes when they are stateless", async () => {
    const { access_token: token, expires_in: seconds } = await issue("/oauth2/v3/token", bySecret());
    expect(seconds).toBe(900);
    line.simulator.clock.advance(15 * minuteMs - 1);
    expect(await info(String(token))).toBe(200);
    line.simulator.clock.advance(1);
    expect(await info(String(token))).toBe(401);
  });

  it("live 30 days when they are short-lived, the newest 30 of them", async () => {
    const tokens = [];
    for (let count = 0; count < 31; count++)
      tokens.push((await issue("/v2/oauth/accessToken", bySecret()))["access_token"]);
    expect(await info(String(tokens[0]))).toBe(401);
    expect(await info(String(tokens[1]))).toBe(200);
    line.simulator.clock.advance(30 * 24 * 60 * minuteMs);
    expect(await info(String(tokens[30]))).toBe(401);
  });

  it("are 30 at most of version 2.1, by an assertion of up to 30 minutes for up to 30 days", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const jwk = { ...publicKey.export({ format: "jwk" }), alg: "RS256", use: "sig" };
    const kid = await line.simulator.assertionKeys.register(jwk);
    const { channelId } = line.simulator.config;
    async function ask({ minutes = 30, days = 30 } = {}) {
      const assertion = await new SignJWT({ token_exp: days * 86_400 })
        .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
        .setIssuer(channelId)
        .setSubject(channelId)
        .setAudience("https://api.line.me/")
        .setExpirationTime(Math.floor(line.simulator.clock.now() / 1000) + minutes * 60)
        .sign(privateKey);
      return issue("/oauth2/v2.1/token", {
        client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        client_assertion: assertion,
      });
    }
    expect(await ask({ days: 31 })).toMatchObject({ error: "invalid_request" });
    expect(await ask({ minutes: 31 })).toMatchObject({ error: "invalid_client" });
    for (let count = 0; count < 30; count++) expect(await ask()).toMatchObject({ token_type: "Bearer" });
    expect(await ask()).toMatchObject({ error: "invalid_request" });
    line.simulator.clock.advance(30 * 24 * 60 * minuteMs);
    expect(await ask()).toMatchObject({ token_type: "Bearer" });
  });
});

it("counts statistics over 30 days at most", async () => {
  const ask = async (from: string, to: string) =>
    (
      await line.call(
        "GET",
        `/v2/bot/insight/message/event/aggregation?customAggregationUnit=news&from=${from}&to=${to}`,
      )
    ).status;
  expect(await ask("20260101", "20260130")).toBe(200);
  expect(await ask("20260101", "20260131")).toBe(400);
});
