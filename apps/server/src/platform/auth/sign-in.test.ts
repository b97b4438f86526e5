import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { buildOfficer, cookieHeader, signInAs, TEST_PASSWORD } from "../../testing/organisations.ts";
import { totpCode } from "../../testing/totp.ts";
import type { TablesOf } from "../db/db.ts";

let practice: TestApp;
let production: TestApp;
beforeAll(async () => {
  practice = await openTestApp({ loadProvince: false });
  production = await openTestApp({
    loadProvince: false,
    environment: { PAKNAM_MODE: "production", PUBLIC_URL: "https://paknam.example" },
  });
});
afterAll(() => Promise.all([practice.close(), production.close()]));

let address = 0;
const ask = (t: TestApp, method: "GET" | "POST", url: string, options: { cookie?: string; payload?: object } = {}) => {
  address += 1;
  return t.http.inject({
    method,
    url,
    remoteAddress: `192.0.2.${address}`,
    headers: { ...(options.cookie ? { cookie: options.cookie, origin: t.config.publicUrl } : {}) },
    ...(options.payload ? { payload: options.payload } : {}),
  });
};
const me = (t: TestApp, cookie: string) => ask(t, "GET", "/api/officer/me", { cookie });

/** Turns TOTP on and answers with the new session and the codes. */
async function enableTotp(t: TestApp, cookie: string) {
  const enabled = await ask(t, "POST", "/api/auth/two-factor/enable", { cookie, payload: { password: TEST_PASSWORD } });
  expect(enabled.statusCode).toBe(200);
  const { totpURI, backupCodes } = enabled.json<{ totpURI: string; backupCodes: string[] }>();
  const code = totpCode(totpURI);
  const verified = await ask(t, "POST", "/api/auth/two-factor/verify-totp", { cookie, payload: { code } });
  expect(verified.statusCode).toBe(200);
  return { totpURI, backupCodes, cookie: cookieHeader(verified.headers["set-cookie"]) };
}

describe("e-mail and password", () => {
  test("an officer signs in, is known, and signs out", async () => {
    const officer = await buildOfficer(practice.app.deps, { role: "supervisor" });
    const cookie = await signInAs(practice.http, officer.email);
    const known = await me(practice, cookie);
    expect(known.statusCode).toBe(200);
    expect(known.json()).toMatchObject({ id: officer.id, email: officer.email, role: "supervisor", hasTotp: false });
    expect((await ask(practice, "POST", "/api/auth/sign-out", { cookie, payload: {} })).statusCode).toBe(200);
    expect((await me(practice, cookie)).statusCode).toBe(401);
  });

  test("the cookie is out of reach of scripts and other sites, and of plain HTTP in production", async () => {
    const cookies = async (t: TestApp) => {
      const { email } = await buildOfficer(t.app.deps);
      const answer = await ask(t, "POST", "/api/auth/sign-in/email", { payload: { email, password: TEST_PASSWORD } });
      return String(answer.headers["set-cookie"]);
    };
    expect(await cookies(practice)).toMatch(/HttpOnly; SameSite=Lax/i);
    expect(await cookies(practice)).not.toMatch(/Secure/i);
    expect(await cookies(production)).toMatch(/Secure/i);
    expect(await cookies(production)).toMatch(/Max-Age=43200/i);
  });

  test("a wrong password and an unknown e-mail get the same answer", async () => {
    const { email } = await buildOfficer(practice.app.deps);
    for (const who of [email, "nobody@test.example"]) {
      const answer = await ask(practice, "POST", "/api/auth/sign-in/email", {
        payload: { email: who, password: "not-the-password" },
      });
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toEqual({ error: { code: "sign_in.wrong_password", detail: {} } });
    }
  });

  test("bad input is refused clearly", async () => {
    expect((await ask(practice, "POST", "/api/auth/sign-in/email", { payload: { email: 7 } })).statusCode).toBe(400);
    expect((await ask(practice, "POST", "/api/auth/sign-in/email")).statusCode).toBe(400);
  });

  // Refused before any password is hashed (100 ms each), but counted like every try.
  const guess = (email: string, remoteAddress: string) =>
    practice.http.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      remoteAddress,
      headers: { "x-paknam-address": "203.0.113.1" },
      payload: { email, password: "not-the-password" },
    });

  test("the eleventh try at one e-mail from one address waits; the officer at another address does not", async () => {
    const { email } = await buildOfficer(practice.app.deps);
    for (let tried = 0; tried < 10; tried += 1)
      expect((await guess(` ${email} `, "198.51.100.20")).statusCode).toBe(400);
    const answer = await guess(email.toUpperCase(), "198.51.100.20");
    expect(answer.statusCode).toBe(429);
    expect(answer.json().error.code).toBe("request.too_many");
    expect(await signInAs(practice.http, email)).not.toBe("");
  });

  test("from however many addresses, one e-mail has a hundred tries within minutes", async () => {
    for (let tried = 0; tried < 100; tried += 1)
      expect((await guess("many", `198.18.${tried}.1`)).json().error.code).toBe("sign_in.wrong_password");
    expect((await guess("MANY", "198.18.200.1")).statusCode).toBe(429);
  });

  test("one address has 40 tries a minute, whatever it says of itself", async () => {
    for (let tried = 0; tried < 40; tried += 1)
      expect((await guess(`no${tried}`, "198.51.100.7")).statusCode).toBe(400);
    expect((await guess("no40", "198.51.100.7")).statusCode).toBe(429);
    expect((await guess("no41", "198.51.100.9")).statusCode).toBe(400);
  });

  test("a second step may be tried as often in a minute, then waits", async () => {
    const guess = () =>
      practice.http.inject({
        method: "POST",
        url: "/api/auth/two-factor/verify-totp",
        remoteAddress: "198.51.100.8",
        payload: { code: "000000" },
      });
    for (let tried = 0; tried < 40; tried += 1) expect((await guess()).json().error.code).toBe("sign_in.step_expired");
    expect((await guess()).statusCode).toBe(429);
  });

  test("nobody signs up, and what is not offered is not there", async () => {
    for (const path of ["sign-up/email", "update-user", "change-email", "delete-user", "two-factor/disable"]) {
      const answer = await ask(practice, "POST", `/api/auth/${path}`, { payload: {} });
      expect(answer.statusCode).toBe(404);
    }
  });

  test("another site's page cannot act with the cookie", async () => {
    const { email } = await buildOfficer(practice.app.deps);
    const cookie = await signInAs(practice.http, email);
    const answer = await practice.http.inject({
      method: "POST",
      url: "/api/auth/sign-out",
      headers: { cookie, origin: "https://evil.example" },
      payload: {},
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().error.code).toBe("request.foreign_origin");
  });

  test("a session in use slides on", async () => {
    const { email, userId } = await buildOfficer(practice.app.deps);
    const cookie = await signInAs(practice.http, email);
    expect((await me(practice, cookie)).headers["set-cookie"]).toBeUndefined();
    const tables = practice.app.deps.db.withTables<TablesOf<"auth">>();
    const soon = new Date(Date.now() + 60 * 60_000);
    await tables.updateTable("auth.session").set({ expiresAt: soon }).where("userId", "=", userId).execute();
    expect(String((await me(practice, cookie)).headers["set-cookie"])).toMatch(/session_token/);
    const { expiresAt } = await tables
      .selectFrom("auth.session")
      .select("expiresAt")
      .where("userId", "=", userId)
      .executeTakeFirstOrThrow();
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now() + 11 * 3_600_000);
  });
});

describe("TOTP", () => {
  test("in production nothing but getMe and the set-up is open without it", async () => {
    const { email } = await buildOfficer(production.app.deps);
    const cookie = await signInAs(production.http, email);
    expect((await me(production, cookie)).json()).toMatchObject({ hasTotp: false });
    for (const url of ["/api/officer/officers", "/api/live"]) {
      const refused = await ask(production, "GET", url, { cookie });
      expect(refused.statusCode).toBe(403);
      expect(refused.json().error.code).toBe("session.totp_required");
    }
    const after = await enableTotp(production, cookie);
    expect((await me(production, after.cookie)).json()).toMatchObject({ hasTotp: true });
    expect((await ask(production, "GET", "/api/officer/officers", { cookie: after.cookie })).statusCode).toBe(200);
  });

  test("sign-in then takes the password and the code; a wrong code does not do", async () => {
    const { email } = await buildOfficer(practice.app.deps);
    const { totpURI } = await enableTotp(practice, await signInAs(practice.http, email));
    const first = await ask(practice, "POST", "/api/auth/sign-in/email", {
      payload: { email, password: TEST_PASSWORD },
    });
    expect(first.json()).toMatchObject({ twoFactorRedirect: true });
    const cookie = cookieHeader(first.headers["set-cookie"]);
    expect((await me(practice, cookie)).statusCode).toBe(401);
    const wrong = await ask(practice, "POST", "/api/auth/two-factor/verify-totp", {
      cookie,
      payload: { code: "000000" },
    });
    expect(wrong.json().error.code).toBe("sign_in.wrong_code");
    const right = await ask(practice, "POST", "/api/auth/two-factor/verify-totp", {
      cookie,
      payload: { code: totpCode(totpURI), trustDevice: true },
    });
    expect(right.statusCode).toBe(200);
    expect(String(right.headers["set-cookie"])).not.toMatch(/trust/);
    expect((await me(practice, cookieHeader(right.headers["set-cookie"]))).statusCode).toBe(200);
  });

  test("a backup code opens once", async () => {
    const { email } = await buildOfficer(practice.app.deps);
    const { backupCodes } = await enableTotp(practice, await signInAs(practice.http, email));
    const use = async () => {
      const first = await ask(practice, "POST", "/api/auth/sign-in/email", {
        payload: { email, password: TEST_PASSWORD },
      });
      return ask(practice, "POST", "/api/auth/two-factor/verify-backup-code", {
        cookie: cookieHeader(first.headers["set-cookie"]),
        payload: { code: backupCodes[0] },
      });
    };
    expect((await use()).statusCode).toBe(200);
    expect((await use()).json().error.code).toBe("sign_in.wrong_code");
  });
});
