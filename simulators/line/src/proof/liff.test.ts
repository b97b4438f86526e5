import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, expect, it } from "vitest";
import { builtinEnvironments } from "vitest/runtime";
import { type LoginOf, makeWorld, statusOf } from "./walk/world.ts";

const world = await makeWorld();
// A browser only round LINE's script: the simulator beside it stays in Node.
const browser = await builtinEnvironments.jsdom.setup(globalThis, { jsdom: { url: "https://liff.line.me/" } });
const { default: liff } = await import("@line/liff");
const { LiffMockPlugin } = await import("@line/liff-mock");
afterAll(async () => {
  await browser.teardown(globalThis);
  await world.line.close();
});

const { loginChannelId, liffId } = world.line.simulator.config;

type Mock = { set(change: (before: object) => object): void };

/** The plugin adds `$mock` when it is installed; its types do not say so. */
function mockOf(page: object): Mock {
  if ("$mock" in page) return page.$mock as Mock;
  throw new Error("the LIFF mock is not installed");
}

/** A page inside LINE, opened by that person: LINE's own script, whose mock stands for the app around it. */
async function openPage({ userId, idToken, accessToken }: LoginOf): Promise<typeof liff> {
  liff.use(new LiffMockPlugin());
  const options = { liffId, mock: true };
  await liff.init(options);
  liff.login();
  const state = { isInClient: true, getIDToken: idToken, getAccessToken: accessToken };
  mockOf(liff).set((before) => ({ ...before, ...state, getProfile: { userId, displayName: "สมชาย" } }));
  return liff;
}

/** What a server does with the token that the page hands it. */
const verify = (idToken: string, more: Readonly<Record<string, string>> = {}) =>
  world.plain("POST", "/oauth2/v2.1/verify", { form: { id_token: idToken, client_id: loginChannelId, ...more } });

it("signs a person in, from the page to the server behind it", async () => {
  const person = await world.newLogin();
  const page = await openPage(person);
  expect(page.isInClient()).toBe(true);
  const claims = await verify(page.getIDToken() ?? "");
  expect(claims).toMatchObject({ iss: "https://access.line.me", sub: person.userId, aud: loginChannelId });
  expect(claims["sub"]).toBe((await page.getProfile()).userId);
  const bearer = page.getAccessToken() ?? "";
  expect(await world.plain("GET", "/v2/profile", { bearer })).toMatchObject({ userId: person.userId });
  expect(await world.plain("GET", "/friendship/v1/status", { bearer })).toEqual({ friendFlag: true });
});

it("gives a token that anyone can check with the published keys", async () => {
  const { idToken, userId } = await world.newLogin();
  const keys = createRemoteJWKSet(new URL(`${world.url}/oauth2/v2.1/certs`));
  const { payload, protectedHeader } = await jwtVerify(idToken, keys, {
    issuer: "https://access.line.me",
    audience: loginChannelId,
    currentDate: new Date(world.line.simulator.clock.now()),
  });
  expect([payload.sub, protectedHeader.alg]).toEqual([userId, "ES256"]);
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
});

it.each<[string, (person: LoginOf) => Promise<unknown>, string]>([
  ["a token of nobody", () => verify("a.b.c"), "Invalid IdToken."],
  ["another channel's token", ({ idToken }) => verify(idToken, { client_id: "1" }), "Invalid IdToken Audience."],
  ["a wrong nonce", ({ idToken }) => verify(idToken, { nonce: "other" }), "Invalid IdToken Nonce."],
  [
    "another person's token",
    ({ idToken }) => verify(idToken, { user_id: "U0" }),
    "Invalid IdToken Subject Identifier.",
  ],
  ["a changed token", ({ idToken }) => verify(`${idToken.slice(0, -6)}AAAAAA`), "Invalid IdToken."],
])("refuses %s", async (_, call, description) => {
  await expect(call(await world.newLogin())).rejects.toMatchObject({
    status: 400,
    body: JSON.stringify({ error: "invalid_request", error_description: description }),
  });
});

it("lets an identity token live for one hour", async () => {
  const { idToken } = await world.newLogin();
  const { clock } = world.line.simulator;
  const { exp } = await verify(idToken);
  clock.advance(Number(exp) * 1000 - clock.now() - 1);
  expect(await statusOf(verify(idToken))).toBe(0);
  clock.advance(1);
  await expect(verify(idToken)).rejects.toMatchObject({ body: expect.stringContaining("IdToken expired.") });
});

it("lets an access token live for twelve hours", async () => {
  const { accessToken: bearer } = await world.newLogin();
  const profile = () => statusOf(world.plain("GET", "/v2/profile", { bearer }));
  world.line.simulator.clock.advance(12 * 60 * 60 * 1000 - 1);
  expect(await profile()).toBe(0);
  world.line.simulator.clock.advance(1);
  expect(await profile()).toBe(401);
});
