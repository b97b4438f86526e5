import { createHash } from "node:crypto";
import { jwtVerify } from "jose";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

const loginChannel = { client_id: "1650000002", client_secret: "practice-channel-secret" };
const redirectUri = "https://example.com/back";

let line: InProcess;
let userId: string;
beforeAll(async () => {
  line = await runInProcess();
});
afterAll(() => line.close());
beforeEach(async () => {
  await line.reset();
  userId = (await line.newPeople(1, { displayName: "ป้าแดง" }))[0] ?? "";
});

const post = (path: string, form: Record<string, string>) =>
  line.call("POST", path, { body: new URLSearchParams(form) });

async function newCode(about: object = {}): Promise<string> {
  const body = { redirectUri, ...about };
  return String((await line.call("POST", `/simulator/users/${userId}/login-code`, { body })).body["code"]);
}

const exchange = (code: string, fields: Record<string, string> = {}) =>
  post("/oauth2/v2.1/token", {
    grant_type: "authorization_code",
    ...loginChannel,
    redirect_uri: redirectUri,
    code,
    ...fields,
  });

const get = (path: string, token: unknown) => line.call("GET", path, { headers: { authorization: `Bearer ${token}` } });

it("gives a person's tokens for a code, once", async () => {
  const code = await newCode({ nonce: "n1" });
  const { status, body } = await exchange(code);
  expect([status, body["token_type"], body["expires_in"], body["scope"]]).toEqual([
    200,
    "Bearer",
    30 * 86_400,
    "openid profile",
  ]);
  const secret = new TextEncoder().encode(loginChannel.client_secret);
  const { payload } = await jwtVerify(String(body["id_token"]), secret, {
    algorithms: ["HS256"],
    issuer: "https://access.line.me",
    audience: loginChannel.client_id,
    currentDate: new Date(line.simulator.clock.now()),
  });
  expect(payload).toMatchObject({ sub: userId, name: "ป้าแดง", nonce: "n1" });
  const verified = await post("/oauth2/v2.1/verify", {
    id_token: String(body["id_token"]),
    client_id: loginChannel.client_id,
  });
  expect(verified).toMatchObject({ status: 200, body: { sub: userId } });
  expect((await get("/oauth2/v2.1/userinfo", body["access_token"])).body).toEqual({ sub: userId, name: "ป้าแดง" });
  expect((await get("/v2/profile", body["access_token"])).body).toEqual({ userId, displayName: "ป้าแดง" });
  expect(await exchange(code)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
});

it("takes a code for ten minutes, for the address and by the channel it was made for", async () => {
  const late = await newCode();
  line.simulator.clock.advance(10 * 60_000);
  expect((await exchange(late)).body).toMatchObject({ error: "invalid_grant" });
  expect((await exchange(await newCode(), { redirect_uri: "https://example.org/" })).body).toMatchObject({
    error: "invalid_grant",
  });
  expect((await exchange(await newCode(), { client_secret: "guess" })).body).toMatchObject({
    error: "invalid_request",
  });
  expect((await exchange(await newCode(), { client_id: "1650000001" })).body).toMatchObject({
    error: "invalid_request",
  });
});

it("holds the code to its PKCE challenge", async () => {
  const verifier = "a".repeat(43);
  const codeChallenge = createHash("sha256").update(verifier).digest("base64url");
  expect((await exchange(await newCode({ codeChallenge }), { code_verifier: verifier })).status).toBe(200);
  expect((await exchange(await newCode({ codeChallenge }), { code_verifier: "b".repeat(43) })).status).toBe(400);
  expect((await exchange(await newCode({ codeChallenge }))).status).toBe(400);
});

it("gives only what the scope allows", async () => {
  const { body } = await exchange(await newCode({ scope: "profile" }));
  expect(body).not.toHaveProperty("id_token");
  expect((await get("/v2/profile", body["access_token"])).status).toBe(200);
  expect((await get("/oauth2/v2.1/userinfo", body["access_token"])).status).toBe(403);
});

it("refreshes, and revokes an access token", async () => {
  const { body } = await exchange(await newCode());
  line.simulator.clock.advance(30 * 86_400_000);
  expect((await get("/v2/profile", body["access_token"])).status).toBe(401);
  const form = { grant_type: "refresh_token", client_id: loginChannel.client_id };
  const fresh = await post("/oauth2/v2.1/token", { ...form, refresh_token: String(body["refresh_token"]) });
  expect(fresh).toMatchObject({ status: 200, body: { refresh_token: body["refresh_token"], expires_in: 30 * 86_400 } });
  const token = String(fresh.body["access_token"]);
  expect((await get("/v2/profile", token)).status).toBe(200);
  expect((await post("/oauth2/v2.1/revoke", { ...loginChannel, access_token: token })).status).toBe(200);
  expect((await get("/v2/profile", token)).status).toBe(401);
  line.simulator.clock.advance(60 * 86_400_000);
  const late = await post("/oauth2/v2.1/token", { ...form, refresh_token: String(body["refresh_token"]) });
  expect(late).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
});

it("ends all of a person's tokens when the product says that they have left", async () => {
  const web = (await exchange(await newCode())).body;
  const liff = (await line.call("POST", `/simulator/users/${userId}/id-token`, { body: {} })).body;
  const [stranger = ""] = await line.newPeople(1);
  const other = (await line.call("POST", `/simulator/users/${stranger}/id-token`, { body: {} })).body;
  const channelToken = (await post("/oauth2/v3/token", { grant_type: "client_credentials", ...loginChannel })).body;
  const headers = { authorization: `Bearer ${channelToken["access_token"]}` };
  const leave = (userAccessToken: unknown) =>
    line.call("POST", "/user/v1/deauthorize", { headers, body: { userAccessToken } });

  expect(
    (await line.call("POST", "/user/v1/deauthorize", { body: { userAccessToken: liff["accessToken"] } })).status,
  ).toBe(401);
  expect((await leave("guess")).status).toBe(400);
  expect((await leave(liff["accessToken"])).status).toBe(204);
  for (const token of [web["access_token"], liff["accessToken"]]) {
    expect((await get("/v2/profile", token)).status).toBe(401);
    expect((await get("/friendship/v1/status", token)).status).toBe(401);
    expect((await line.call("GET", `/oauth2/v2.1/verify?access_token=${token}`)).status).toBe(400);
  }
  const form = { grant_type: "refresh_token", client_id: loginChannel.client_id };
  expect((await post("/oauth2/v2.1/token", { ...form, refresh_token: String(web["refresh_token"]) })).status).toBe(400);
  expect((await get("/v2/profile", other["accessToken"])).status).toBe(200);
  expect((await leave(liff["accessToken"])).status).toBe(400);
});
