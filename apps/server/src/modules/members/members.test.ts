import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestLine, type TestLine } from "../../testing/line.ts";

let line: TestLine;
beforeAll(async () => {
  line = await openTestLine({ role: "web" });
});
afterAll(() => line.close());

const signIn = (idToken: string) =>
  line.test.http.inject({ method: "POST", url: "/api/member/session", payload: { idToken } });
const idTokenOf = async (userId: string) => String((await line.call("POST", `/users/${userId}/id-token`, {})).idToken);
const signOut = (headers: Record<string, string>) =>
  line.test.http.inject({ method: "DELETE", url: "/api/member/session", headers });

test("an ID token becomes a session of 12 hours, by cookie or as a bearer, until signed out", async () => {
  const answer = await signIn(await idTokenOf(await line.newPerson()));
  expect(answer.statusCode).toBe(200);
  const { bearer, expiresAt, displayName } = answer.json();
  expect(displayName).toBe("สมชาย");
  expect(Date.parse(expiresAt) - line.test.clock.now().getTime()).toBe(12 * 3_600_000);
  const cookie = String(answer.headers["set-cookie"]);
  expect(cookie).toMatch(/^paknam_member=.*; HttpOnly; SameSite=Lax$/);
  expect((await signOut({ cookie: cookie.split(";")[0] ?? "" })).statusCode).toBe(204);
  expect((await signOut({ authorization: `Bearer ${bearer}` })).statusCode).toBe(401);
});

test("a session ends after 12 hours", async () => {
  const { bearer } = (await signIn(await idTokenOf(await line.newPerson()))).json();
  line.test.clock.advance(12 * 3_600_000 + 1);
  expect((await signOut({ authorization: `Bearer ${bearer}` })).statusCode).toBe(401);
  line.test.clock.set(new Date());
});

test("a token that LINE did not sign, and one that is over, are refused with a code that has words", async () => {
  const token = await idTokenOf(await line.newPerson());
  const forged = await signIn(`${token.slice(0, -8)}AAAAAAAA`);
  expect([forged.statusCode, forged.json().error.code]).toEqual([401, "id_token.invalid"]);
  await line.call("PUT", "/clock", { advanceMs: 61 * 60_000 });
  const late = await signIn(token);
  expect([late.statusCode, late.json().error.code]).toEqual([401, "id_token.expired"]);
});

test("strangers are refused", async () => {
  expect((await signOut({})).statusCode).toBe(401);
  expect((await signOut({ cookie: "paknam_member=guess" })).statusCode).toBe(401);
});
