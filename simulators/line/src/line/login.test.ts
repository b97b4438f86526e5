import { createRemoteJWKSet, jwtVerify, SignJWT } from "jose";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Running, startBoth } from "../testing/start-both.ts";

type Issued = { idToken: string; accessToken: string; expiresAt: number };

let running: Running;
beforeAll(async () => {
  running = await startBoth();
});
afterAll(() => running.close());

const clientId = "1650000002";

async function verify(form: Record<string, string>) {
  const response = await fetch(`${running.simulator.url}/oauth2/v2.1/verify`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: await response.json() };
}

const refusal = (description: string) => ({
  status: 400,
  body: { error: "invalid_request", error_description: description },
});

it("verifies the token of the person it was made for", async () => {
  const userId = await running.newUser({ displayName: "ลุงมี" });
  const { idToken } = await running.door<Issued>("POST", `/users/${userId}/id-token`, { nonce: "n1" });
  const { status, body } = await verify({ id_token: idToken, client_id: clientId, nonce: "n1", user_id: userId });
  expect(status).toBe(200);
  expect(body).toMatchObject({ iss: "https://access.line.me", sub: userId, aud: clientId, name: "ลุงมี" });
  expect(await verify({ id_token: idToken, client_id: "1650000001" })).toEqual(refusal("Invalid IdToken Audience."));
  expect(await verify({ id_token: idToken, client_id: clientId, nonce: "n2" })).toEqual(
    refusal("Invalid IdToken Nonce."),
  );
  expect(await verify({ id_token: idToken, client_id: clientId, user_id: "U0" })).toEqual(
    refusal("Invalid IdToken Subject Identifier."),
  );
  const keys = createRemoteJWKSet(new URL(`${running.simulator.url}/oauth2/v2.1/certs`));
  const { protectedHeader } = await jwtVerify(idToken, keys, { issuer: "https://access.line.me", audience: clientId });
  expect(protectedHeader.alg).toBe("ES256");
});

it("refuses a token of another maker and an old one", async () => {
  const userId = await running.newUser();
  const forged = await new SignJWT({ sub: userId }).setProtectedHeader({ alg: "HS256" }).sign(new Uint8Array(32));
  expect(await verify({ id_token: forged, client_id: clientId })).toEqual(refusal("Invalid IdToken."));
  const { idToken } = await running.door<Issued>("POST", `/users/${userId}/id-token`);
  await running.door("PUT", "/clock", { advanceMs: 60 * 60 * 1000 });
  expect(await verify({ id_token: idToken, client_id: clientId })).toEqual(refusal("IdToken expired."));
});

it("tells a page who is there and whether they are a friend", async () => {
  const userId = await running.newUser({ displayName: "น้อย", friend: false });
  const { accessToken } = await running.door<Issued>("POST", `/users/${userId}/id-token`);
  const headers = { authorization: `Bearer ${accessToken}` };
  const get = async (path: string) => (await fetch(`${running.simulator.url}${path}`, { headers })).json();
  expect(await get("/v2/profile")).toEqual({ userId, displayName: "น้อย" });
  expect(await get("/friendship/v1/status")).toEqual({ friendFlag: false });
  expect(await get(`/oauth2/v2.1/verify?access_token=${accessToken}`)).toMatchObject({ client_id: clientId });
  await running.door("PUT", "/clock", { advanceMs: 12 * 60 * 60 * 1000 });
  const late = await fetch(`${running.simulator.url}/v2/profile`, { headers });
  expect(late.status).toBe(401);
});
