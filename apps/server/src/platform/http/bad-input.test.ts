import { citizen, map, officer as officerRoutes } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { ask, buildMember, type Signed, signedIn, type TestMember } from "../../testing/complaints.ts";
import { buildOfficer, organisationId } from "../../testing/organisations.ts";

let t: TestApp;
let member: TestMember;
let administrator: Signed;
beforeAll(async () => {
  t = await openTestApp();
  t.http.get("/test/value", async () => sql`select ${"no date"}::date`.execute(t.app.deps.db));
  const { deps } = t.app;
  member = await buildMember(deps);
  const centre = await organisationId(deps, "damrongdhama-centre");
  administrator = await signedIn(t.http, await buildOfficer(deps, { organisationId: centre, role: "administrator" }));
});
afterAll(() => t.close());

const submit = (change: Record<string, unknown>) => {
  const form = {
    description: "ถนนพัง",
    category: "road",
    point: null,
    placeText: null,
    areaCode: "110101",
    photoIds: [],
  };
  return ask(t.http, citizen.submitComplaint, {
    as: member,
    body: { submissionKey: crypto.randomUUID(), ...form, ...change },
  });
};

describe("text that a database cannot hold", () => {
  test("NUL is refused, naming the field", async () => {
    expect(await submit({ description: "a\0b" })).toMatchObject({ status: 400, code: "input.invalid" });
    expect((await submit({ placeText: "\0" })).text).toContain("body.placeText");
    expect((await ask(t.http, map.getMap, { query: { category: "a\0" } })).status).toBe(400);
    const signIn = { email: "a@b.example", password: "long-enough-password\0" };
    const answer = await t.http.inject({ method: "POST", url: "/api/auth/sign-in/email", payload: signIn });
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, "input.invalid"]);
  });

  test("an emoji that was cut in half does not cost the complaint", async () => {
    const filed = (await submit({ description: "น้ำท่วม \ud83d" })).body();
    const { number } = filed.kind === "filed" ? filed.filed : { number: "" };
    const own = await ask(t.http, citizen.getOwnComplaint, { as: member, params: { number } });
    expect(own.body().description).toBe("น้ำท่วม \ufffd");
  });

  test("days and numbers beyond all sense are refused as input", async () => {
    const body = { name: { th: "วันหยุด", en: "Holiday" } };
    for (const call of [
      ask(t.http, officerRoutes.setHoliday, { as: administrator, params: { date: "0000-01-01" }, body }),
      ask(t.http, officerRoutes.removeHoliday, { as: administrator, params: { date: "1899-12-31" } }),
      ask(t.http, map.getMap, { query: { since: "0000-01-01" } }),
    ])
      expect(await call).toMatchObject({ status: 400, code: "input.invalid" });
    const page = await t.http.inject({ url: "/api/officer/complaints?page=9007199254740991", ...administrator });
    expect(page.statusCode).toBe(400);
  });

  test("what slips through to the database is still no fault of ours", async () => {
    const answer = await t.http.inject({ url: "/test/value" });
    expect([answer.statusCode, answer.json().error.code]).toEqual([400, "input.invalid"]);
  });
});

describe("a form of parts", () => {
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  test("is taken only where a photo is, and never skips the check of a body", async () => {
    for (const url of ["/api/track", "/api/member/session", "/api/suggest-categories"]) {
      const answer = await t.http.inject({ method: "POST", url, headers, payload: "--x--\r\n" });
      expect([answer.statusCode, answer.json().error.code]).toEqual([415, "input.media_type"]);
    }
    const url = citizen.uploadPhoto.path;
    const empty = { method: "POST", url, headers: { ...headers, ...member.headers }, payload: "--x--\r\n" } as const;
    expect((await t.http.inject(empty)).json().error.code).toBe("photo.missing");
  });
});

describe("what is not there", () => {
  test("is a Problem for programs, also before a route is found", async () => {
    for (const url of ["/api/nothing", "/api/auth/list-sessions", "/line/nothing", "/api/%c0%80"]) {
      const answer = await t.http.inject({ url });
      expect(answer.json().error.code).toMatch(/^(request\.not_found|input\.malformed)$/);
    }
    const missing = await t.http.inject({ method: "POST", url: "/api/nothing", payload: {} });
    expect([missing.statusCode, missing.json()]).toEqual([404, { error: { code: "request.not_found", detail: {} } }]);
  });

  test("is a page or plain words for a person", async () => {
    const answer = await t.http.inject({ url: "/no-such-page" });
    expect(answer.statusCode).toBe(404);
    expect(answer.headers["content-type"]).toMatch(/^text\/(html|plain)/);
  });
});

test("a page learns of its session only who it is and until when", async () => {
  const session = await t.http.inject({ url: "/api/auth/get-session", ...administrator });
  const { user, session: until } = session.json();
  expect(Object.keys(user).sort()).toEqual(["email", "id", "name", "twoFactorEnabled"]);
  expect(Object.keys(until)).toEqual(["expiresAt"]);
  expect((await t.http.inject({ url: "/api/auth/get-session" })).json()).toBeNull();
});
