import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type InProcess, runInProcess } from "../testing/run-in-process.ts";

const channelId = "1650000001";
const secret = { client_id: channelId, client_secret: "practice-channel-secret" };
const assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
const grant = { grant_type: "client_credentials" };

let line: InProcess;
let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let kid: string;
beforeAll(async () => {
  line = await runInProcess();
  keys = await generateKeyPair("RS256", { extractable: true });
});
afterAll(() => line.close());
beforeEach(async () => {
  await line.reset();
  const jwk = { ...(await exportJWK(keys.publicKey)), alg: "RS256", use: "sig" };
  kid = String((await line.call("PUT", "/simulator/assertion-keys", { body: jwk })).body["kid"]);
});

type Given = { readonly claims?: JWTPayload; readonly header?: { alg?: string; kid?: string } };

/** A client assertion, right unless told otherwise. */
function assert({ claims = {}, header = {} }: Given = {}): Promise<string> {
  const nowSeconds = Math.floor(line.simulator.clock.now() / 1000);
  return new SignJWT({
    iss: channelId,
    sub: channelId,
    aud: "https://api.line.me/",
    exp: nowSeconds + 30 * 60,
    token_exp: 86_400,
    ...claims,
  })
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid, ...header })
    .sign(keys.privateKey);
}

const post = (path: string, form: Record<string, string>) =>
  line.call("POST", path, { body: new URLSearchParams(form), headers: { authorization: "" } });

const asserted = async (given?: Given) => ({
  ...grant,
  client_assertion_type: assertionType,
  client_assertion: await assert(given),
});

const statusWith = async (token: unknown) =>
  (await line.call("GET", "/v2/bot/info", { headers: { authorization: `Bearer ${token}` } })).status;

describe("stateless", () => {
  it("is issued for an assertion as for the secret, and lives 15 minutes", async () => {
    const { status, body } = await post("/oauth2/v3/token", await asserted());
    expect([status, body["token_type"], body["expires_in"]]).toEqual([200, "Bearer", 900]);
    line.simulator.clock.advance(899_999);
    expect(await statusWith(body["access_token"])).toBe(200);
    line.simulator.clock.advance(1);
    expect(await statusWith(body["access_token"])).toBe(401);
  });

  it("is issued when the SDK sends the unused fields empty", async () => {
    const form = { ...grant, ...secret, client_assertion: "", client_assertion_type: "" };
    expect((await post("/oauth2/v3/token", form)).status).toBe(200);
  });

  it("cannot be revoked", async () => {
    const { body } = await post("/oauth2/v3/token", { ...grant, ...secret });
    const token = String(body["access_token"]);
    expect((await post("/v2/oauth/revoke", { access_token: token })).status).toBe(200);
    expect((await post("/oauth2/v2.1/revoke", { ...secret, access_token: token })).status).toBe(200);
    expect(await statusWith(token)).toBe(200);
  });

  it("of the LINE Login channel opens none of the bot's paths", async () => {
    const { status, body } = await post("/oauth2/v3/token", { ...grant, ...secret, client_id: "1650000002" });
    expect(status).toBe(200);
    expect(await statusWith(body["access_token"])).toBe(401);
  });

  it.each([
    ["no grant type", { ...secret }, "unsupported_grant_type"],
    ["a wrong secret", { ...grant, ...secret, client_secret: "guess" }, "invalid_client"],
    ["a strange channel", { ...grant, ...secret, client_id: "1" }, "invalid_client"],
    ["no client", { ...grant }, "invalid_client"],
  ])("is not issued for %s", async (_, form, error) => {
    expect(await post("/oauth2/v3/token", form)).toMatchObject({ status: 400, body: { error } });
  });

  it("is asked for with a form, not with JSON", async () => {
    const answer = await line.call("POST", "/oauth2/v3/token", { body: { ...grant, ...secret } });
    expect(answer).toMatchObject({ status: 400, body: { error: "invalid_request" } });
  });
});

describe("version 2.1", () => {
  const issue = async (given?: Given) => post("/oauth2/v2.1/token", await asserted(given));
  const verify = (token: unknown) => line.call("GET", `/oauth2/v2.1/verify?access_token=${token}`);
  const listed = async () => {
    const query = new URLSearchParams({ client_assertion_type: assertionType, client_assertion: await assert() });
    return (await line.call("GET", `/oauth2/v2.1/tokens/kid?${query}`)).body["kids"];
  };

  it("lives as long as its assertion says, is verified, listed and revoked", async () => {
    const { status, body } = await issue();
    expect([status, body["token_type"], body["expires_in"]]).toEqual([200, "Bearer", 86_400]);
    const token = body["access_token"];
    expect(await statusWith(token)).toBe(200);
    line.simulator.clock.advance(1000);
    expect(await verify(token)).toMatchObject({ status: 200, body: { client_id: channelId, expires_in: 86_399 } });
    expect(await listed()).toEqual([body["key_id"]]);

    const other = await issue();
    expect((await post("/oauth2/v2.1/revoke", { ...secret, access_token: String(token) })).status).toBe(200);
    expect(await statusWith(token)).toBe(401);
    expect(await listed()).toEqual([other.body["key_id"]]);
    expect(await verify(token)).toMatchObject({
      status: 400,
      body: { error: "invalid_request", error_description: "access token expired" },
    });
    line.simulator.clock.advance(86_400_000);
    expect(await statusWith(other.body["access_token"])).toBe(401);
    expect(await listed()).toEqual([]);
  });

  it("is valid 30 times at once, and not once more", async () => {
    const first = await issue({ claims: { token_exp: 60 } });
    for (let count = 2; count <= 30; count++) expect((await issue()).status).toBe(200);
    expect(await issue()).toMatchObject({ status: 400, body: { error: "invalid_request" } });
    expect(await statusWith(first.body["access_token"])).toBe(200);
    line.simulator.clock.advance(60_000);
    expect((await issue()).status).toBe(200);
  });

  const inSeconds = (seconds: number) => Math.floor(line.simulator.clock.now() / 1000) + seconds;

  it("takes an assertion of up to half an hour for a token of up to 30 days", async () => {
    expect((await issue({ claims: { token_exp: 30 * 86_400 } })).status).toBe(200);
    expect((await issue({ claims: { token_exp: 30 * 86_400 + 1 } })).body).toMatchObject({ error: "invalid_request" });
    expect((await issue({ claims: { exp: inSeconds(1800) } })).status).toBe(200);
    expect((await issue({ claims: { exp: inSeconds(1802) } })).body).toMatchObject({ error: "invalid_client" });
    expect((await issue({ claims: { exp: inSeconds(-1) } })).body).toMatchObject({ error: "invalid_client" });
  });

  it.each<[string, Given]>([
    ["without token_exp", { claims: { token_exp: undefined } }],
    ["of another issuer", { claims: { iss: "1650000009", sub: "1650000009" } }],
    ["whose subject is another", { claims: { sub: "1650000009" } }],
    ["for somebody else", { claims: { aud: "https://example.com/" } }],
    ["with an unknown key", { header: { kid: "unknown" } }],
  ])("refuses an assertion %s", async (_, given) => {
    expect((await issue(given)).status).toBe(400);
  });

  it("refuses an assertion signed with another key, and one of another type", async () => {
    const { privateKey } = await generateKeyPair("RS256");
    const forged = await new SignJWT({ iss: channelId, sub: channelId, token_exp: 60 })
      .setProtectedHeader({ alg: "RS256", typ: "JWT", kid })
      .setAudience("https://api.line.me/")
      .setExpirationTime(inSeconds(60))
      .sign(privateKey);
    const form = { ...(await asserted()), client_assertion: forged };
    expect((await post("/oauth2/v2.1/token", form)).body).toMatchObject({ error: "invalid_client" });
    const strange = { ...(await asserted()), client_assertion_type: "jwt" };
    expect((await post("/oauth2/v2.1/token", strange)).body).toMatchObject({ error: "invalid_request" });
  });
});

describe("short-lived", () => {
  const issue = () => post("/v2/oauth/accessToken", { ...grant, ...secret });

  it("lives 30 days, is verified and revoked", async () => {
    const { status, body } = await issue();
    expect([status, body["expires_in"]]).toEqual([200, 30 * 86_400]);
    const token = String(body["access_token"]);
    expect(await statusWith(token)).toBe(200);
    expect((await post("/v2/oauth/verify", { access_token: token })).body).toEqual({
      client_id: channelId,
      expires_in: 30 * 86_400,
      scope: "P CM",
    });
    expect((await post("/v2/oauth/revoke", { access_token: token })).status).toBe(200);
    expect(await statusWith(token)).toBe(401);
    expect(await post("/v2/oauth/verify", { access_token: token })).toMatchObject({
      status: 400,
      body: { error: "invalid_request" },
    });
  });

  it("is revoked when 30 newer ones are there", async () => {
    const tokens = [];
    for (let count = 0; count < 31; count++) tokens.push((await issue()).body["access_token"]);
    expect(await statusWith(tokens[0])).toBe(401);
    expect(await statusWith(tokens[1])).toBe(200);
    expect(await statusWith(tokens[30])).toBe(200);
  });
});

describe("assertion keys", () => {
  const register = (jwk: object) => line.call("PUT", "/simulator/assertion-keys", { body: jwk });

  it("are RSA of 2048 bits, RS256, public, and for signatures", async () => {
    const publicKey = { ...(await exportJWK(keys.publicKey)), alg: "RS256" };
    expect((await register({ ...publicKey, key_ops: ["verify"], kid: "own" })).body).toEqual({ kid: "own" });
    expect((await register(publicKey)).status).toBe(400);
    expect((await register({ ...publicKey, use: "sig", alg: "RS512" })).status).toBe(400);
    expect((await register({ ...(await exportJWK(keys.privateKey)), alg: "RS256", use: "sig" })).status).toBe(400);
    const { publicKey: longer } = await generateKeyPair("RS256", { modulusLength: 3072, extractable: true });
    expect((await register({ ...(await exportJWK(longer)), alg: "RS256", use: "sig" })).status).toBe(400);
    expect((await line.call("GET", "/simulator/assertion-keys")).body).toEqual({ kids: [kid, "own"] });
  });
});
