import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { cookieHeader } from "../../../testing/organisations.ts";
import { PRACTICE_PASSWORD } from "./demo-officers.ts";
import { seedOfficers } from "./seed-officers.ts";

let practice: TestApp;
let production: TestApp;
beforeAll(async () => {
  practice = await openTestApp();
  await seedOfficers(practice.app.deps);
  production = await openTestApp({
    loadProvince: false,
    environment: { PAKNAM_MODE: "production", PUBLIC_URL: "https://paknam.example" },
  });
});
afterAll(() => Promise.all([practice.close(), production.close()]));

const signIn = (t: TestApp, email: string) =>
  t.http.inject({ method: "POST", url: "/api/practice/sign-in", payload: { email } });
const list = (t: TestApp) => t.http.inject({ url: "/api/practice/officers" });

describe("in practice mode", () => {
  test("the demo officers are there once, however often they are seeded, and printed for sign-in", async () => {
    const before = (await list(practice)).json();
    expect(before.officers).toHaveLength(8);
    await seedOfficers(practice.app.deps);
    expect((await list(practice)).json()).toEqual(before);
    const printed = JSON.parse(await readFile(path.join(practice.config.dataDir, "demo-sign-in.json"), "utf8"));
    expect(printed).toHaveLength(8);
    expect(printed[0]).toEqual({
      role: "ผู้ดูแลระบบจังหวัด",
      name: expect.any(String),
      organisation: "ศูนย์ดำรงธรรมจังหวัดสมุทรปราการ",
      email: "admin@paknam.example",
      password: PRACTICE_PASSWORD,
    });
  });

  test("one click signs in; the same officer signs in with the printed password", async () => {
    const answer = await signIn(practice, "nakhon@paknam.example");
    expect(answer.statusCode).toBe(204);
    const cookie = cookieHeader(answer.headers["set-cookie"]);
    const me = await practice.http.inject({ url: "/api/officer/me", headers: { cookie } });
    expect(me.json()).toMatchObject({
      role: "officer",
      organisation: { shortName: expect.any(String) },
      mode: "practice",
    });
    const typed = await practice.http.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      payload: { email: "nakhon@paknam.example", password: PRACTICE_PASSWORD },
    });
    expect(typed.statusCode).toBe(200);
  });

  test("others than demo officers are refused", async () => {
    expect((await signIn(practice, "somebody@test.example")).json().error.code).toBe("officer.not_found");
    expect((await signIn(practice, "no address")).statusCode).toBe(400);
  });
});

test("in production none of it exists", async () => {
  expect((await list(production)).statusCode).toBe(404);
  expect((await signIn(production, "admin@paknam.example")).statusCode).toBe(404);
  await expect(production.app.seed()).rejects.toThrow("practice mode");
});
