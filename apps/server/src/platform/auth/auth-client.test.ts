import type { AddressInfo } from "node:net";
import { createAuthClient } from "better-auth/client";
import { twoFactorClient } from "better-auth/client/plugins";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { buildOfficer, cookieHeader, TEST_PASSWORD } from "../../testing/organisations.ts";
import { totpCode } from "../../testing/totp.ts";

let t: TestApp;
let address: string;
beforeAll(async () => {
  t = await openTestApp({ loadProvince: false });
  await t.http.listen({ port: 0, host: "127.0.0.1" });
  address = `http://127.0.0.1:${(t.http.server.address() as AddressInfo).port}`;
});
afterAll(() => t.close());

/** The console's own client, with the cookies that a browser would keep. */
function openClient() {
  let cookie = "";
  const client = createAuthClient({
    baseURL: address,
    basePath: "/api/auth",
    plugins: [twoFactorClient()],
    fetchOptions: {
      customFetchImpl: async (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set("origin", t.config.publicUrl);
        if (cookie) headers.set("cookie", cookie);
        const answer = await fetch(input, { ...init, headers });
        const given = answer.headers.getSetCookie();
        if (given.length > 0) cookie = cookieHeader(given);
        return answer;
      },
    },
  });
  return { client, me: () => fetch(`${address}/api/officer/me`, { headers: { cookie } }) };
}

test("the console's client signs in, sets TOTP up, signs out, and comes back with a code", async () => {
  const { email } = await buildOfficer(t.app.deps);
  const { client, me } = openClient();
  const wrong = await client.signIn.email({ email, password: "not-the-password" });
  expect(wrong.error).toMatchObject({ status: 401, error: { code: "sign_in.wrong_password" } });
  expect((await client.signIn.email({ email, password: TEST_PASSWORD })).error).toBeNull();
  expect((await me()).status).toBe(200);
  const { data } = await client.twoFactor.enable({ password: TEST_PASSWORD });
  if (!data || !("totpURI" in data)) throw new Error("TOTP was not given");
  expect((await client.twoFactor.verifyTotp({ code: totpCode(data.totpURI) })).error).toBeNull();
  expect(await (await me()).json()).toMatchObject({ hasTotp: true });
  expect((await client.signOut()).error).toBeNull();
  expect((await me()).status).toBe(401);
  const again = await client.signIn.email({ email, password: TEST_PASSWORD });
  expect(again.data).toMatchObject({ twoFactorRedirect: true });
  expect((await client.twoFactor.verifyTotp({ code: totpCode(data.totpURI) })).error).toBeNull();
  expect((await me()).status).toBe(200);
  const changed = await client.changePassword({ currentPassword: TEST_PASSWORD, newPassword: "short" });
  expect(changed.error).toMatchObject({ error: { code: "sign_in.password_length" } });
});
