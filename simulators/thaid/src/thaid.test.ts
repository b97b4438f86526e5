import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type RunningThaidSimulator, startThaidSimulator } from "./start.ts";
import { fictitiousPid } from "./state/citizens.ts";

const redirectUrl = "http://localhost:3000/liff/thaid";
const somchai = fictitiousPid(1, 1);

let simulator: RunningThaidSimulator;
beforeAll(async () => {
  simulator = await startThaidSimulator({ port: 0, redirectUrls: [redirectUrl] });
});
afterEach(() => door("DELETE", "/quirks"));
afterAll(() => simulator.close());

async function door<T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<T> {
  const json =
    body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${simulator.url}/simulator${path}`, { method, ...json });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  return (text === "" ? {} : JSON.parse(text)) as T;
}

function authorizeUrl(changes: Record<string, string | null> = {}): string {
  const url = new URL("/api/v2/oauth2/auth/", simulator.url);
  const parameters: Record<string, string | null> = {
    response_type: "code",
    client_id: simulator.config.clientId,
    redirect_uri: redirectUrl,
    scope: "openid pid given_name ial",
    state: "s1",
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) if (value !== null) url.searchParams.set(name, value);
  return url.href;
}

async function signIn(changes: Record<string, string | null> = {}, agrees = true): Promise<URLSearchParams> {
  const { callbackUrl } = await door("POST", "/sign-ins", { url: authorizeUrl(changes), pid: somchai, agrees });
  return new URL(String(callbackUrl)).searchParams;
}

/** A call of the back channel as ThaID documents it: Basic of id:secret, a form. */
async function call(
  path: string,
  form: Record<string, string>,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { clientId, clientSecret } = simulator.config;
  const authorization = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}`;
  const response = await fetch(`${simulator.url}/api/v2/oauth2/${path}`, {
    method: "POST",
    headers: { authorization },
    body: new URLSearchParams(form),
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : {} };
}

async function tokens(changes: Record<string, string | null> = {}): Promise<Record<string, unknown>> {
  const code = (await signIn(changes)).get("code") ?? "";
  const { body } = await call("token/", { grant_type: "authorization_code", code, redirect_uri: redirectUrl });
  return body;
}

test("the browser comes back with code and state, or with user_denied and state, and nothing else", async () => {
  expect([...(await signIn()).keys()].sort()).toEqual(["code", "state"]);
  const denied = await signIn({}, false);
  expect(denied.get("error")).toBe("user_denied");
  expect(denied.get("state")).toBe("s1");
});

test.each([
  ["without state", { state: null }, "state"],
  ["to an address that is not registered", { redirect_uri: `${redirectUrl}/` }, "redirect_uri"],
  ["for a scope that is not known", { scope: "openid pid shoe_size" }, "shoe_size"],
  ["from a stranger", { client_id: "stranger" }, "invalid_client"],
] as const)("refuses a sign-in %s", async (_name, changes, says) => {
  await expect(signIn(changes)).rejects.toThrow(says);
});

test("slashes at the end of a path matter", async () => {
  expect((await call("token", {})).status).toBe(404);
  expect((await call("token/", {})).status).toBe(400);
  expect((await fetch(`${simulator.url}/jwks`)).status).toBe(404);
});

test("with openid an ID token, without it the values in the answer itself", async () => {
  const signed = await tokens();
  expect(signed).toMatchObject({ token_type: "Bearer", expires_in: 900, id_token: expect.any(String) });
  expect(signed).not.toHaveProperty("pid");
  const flat = await tokens({ scope: "pid given_name ial" });
  expect(flat).toMatchObject({ pid: somchai, given_name: "สมชาย", ial: "2.3" });
  expect(flat).not.toHaveProperty("id_token");
  // What was not asked for is not told.
  expect(flat).not.toHaveProperty("birthdate");
});

test("expire_in, a refresh token, and the person's number as sub, when told so", async () => {
  await door("PUT", "/quirks", { absoluteExpireIn: true, refreshToken: true, subIsPid: true });
  const answer = await tokens();
  expect(answer).not.toHaveProperty("expires_in");
  expect(Number(answer.expire_in)).toBeGreaterThan(1_700_000_000);
  expect(answer).toHaveProperty("refresh_token");
  const payload = JSON.parse(Buffer.from(String(answer.id_token).split(".")[1] ?? "", "base64url").toString());
  expect(payload).toMatchObject({ sub: somchai, pid: somchai, aud: simulator.config.clientId, iss: simulator.url });
});

test("introspects a bare token, or only a Bearer one, until it is revoked", async () => {
  const { access_token: token } = await tokens();
  const active = (text: string) => call("introspect/", { token: text }).then(({ body }) => body.active);
  expect(await active(String(token))).toBe(true);
  await door("PUT", "/quirks", { bearerIntrospection: true });
  expect([await active(String(token)), await active(`Bearer ${token}`)]).toEqual([false, true]);
  expect((await call("revoke/", { token: String(token) })).body).toEqual({ status: "OK", message: "revoked" });
  expect(await active(`Bearer ${token}`)).toBe(false);
});

test("takes PKCE, and refuses it when told so", async () => {
  const pkce = { code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", code_challenge_method: "S256" };
  expect((await signIn(pkce)).get("code")).not.toBeNull();
  await door("PUT", "/quirks", { refusesPkce: true });
  await expect(signIn(pkce)).rejects.toThrow("code_challenge");
});

test("says what is wrong with a quirk or a person, and lets no other page in", async () => {
  await expect(door("PUT", "/quirks", { sloMs: 1 })).rejects.toThrow("400");
  await expect(door("POST", "/people", { pid: "1234567890123", given_name: "ก", birthdate: "1990" })).rejects.toThrow(
    "400",
  );
  const foreign = await fetch(`${simulator.url}/simulator/quirks`, { headers: { origin: "https://example.com" } });
  expect(foreign.status).toBe(403);
});

test("pages escape what was typed and may be framed on this machine only", async () => {
  const begun = await fetch(authorizeUrl(), { redirect: "manual" });
  const cookie = begun.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const page = `${simulator.url}${begun.headers.get("location")}`;
  const typed = { pid: "1", given_name: '"><script>alert(1)</script>' };
  const answer = await fetch(`${page}/person`, {
    method: "POST",
    headers: { cookie },
    body: new URLSearchParams(typed),
  });
  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'self' http://localhost:*");
  const text = await answer.text();
  expect(text).toContain("เลขประจำตัวต้องมี 13 หลัก");
  expect(text).not.toContain("<script>");
  // Without its cookie the page is nobody's.
  expect((await fetch(page)).status).toBe(410);
});
