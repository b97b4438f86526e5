import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApp, TEST_NOW, type TestApp } from "../../../testing/app.ts";
import { buildOfficer, signInAs } from "../../../testing/organisations.ts";
import { redeemLineLink } from "./redeem-line-link.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp({ loadProvince: false });
});
afterAll(() => t.close());

async function start(): Promise<{ code: string; cookie: string; name: string; email: string }> {
  const officer = await buildOfficer(t.app.deps);
  const cookie = await signInAs(t.http, officer.email);
  return { ...(await again(cookie)), cookie, name: officer.name, email: officer.email };
}
const again = async (cookie: string): Promise<{ code: string; expiresAt: string }> =>
  (await t.http.inject({ method: "POST", url: "/api/officer/line-link", headers: { cookie } })).json();
const redeem = (code: string, lineUserId: string, now = TEST_NOW) =>
  redeemLineLink(t.app.deps.db, { code, lineUserId, now: new Date(now) });
const isLinked = async (cookie: string): Promise<boolean> =>
  (await t.http.inject({ url: "/api/officer/me", headers: { cookie } })).json().isLineLinked;

test("a code of 8 characters links once, however it is typed", async () => {
  const { code, cookie, name } = await start();
  expect(code).toMatch(/^[2346789ABCDEFGHKLMNPQRTUVWXYZ]{8}$/);
  expect(await redeem(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `, "U-one")).toEqual({ officerName: name });
  expect(await isLinked(cookie)).toBe(true);
  expect(await redeem(code, "U-two")).toBeNull();
  await t.http.inject({ method: "DELETE", url: "/api/officer/line-link", headers: { cookie } });
  expect(await isLinked(cookie)).toBe(false);
});

test("it lapses after ten minutes, and a newer one takes its place", async () => {
  const { code, cookie } = await start();
  expect(await redeem(code, "U-late", "2026-11-23T03:10:00Z")).toBeNull();
  const newer = await again(cookie);
  expect(newer.expiresAt).toBe("2026-11-23T03:10:00.000Z");
  expect(await redeem(code, "U-late")).toBeNull();
  expect(await redeem(newer.code, "U-late", "2026-11-23T03:09:59Z")).not.toBeNull();
});

test("of two at the same moment one wins", async () => {
  const { code } = await start();
  const answers = await Promise.all([redeem(code, "U-left"), redeem(code, "U-right")]);
  expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
});

test("a LINE account belongs to the officer who linked it last", async () => {
  const [first, second] = [await start(), await start()];
  await redeem(first.code, "U-shared");
  await redeem(second.code, "U-shared");
  expect(await isLinked(first.cookie)).toBe(false);
  expect(await isLinked(second.cookie)).toBe(true);
});

test("what is no code is none", async () => {
  for (const text of ["", "สวัสดี", "ABCDEFGH", "1234 5678", "AAAA-AAAA-AAAA"])
    expect(await redeem(text, "U-x")).toBeNull();
});
