import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, TEST_NOW, type TestApp } from "../../../testing/app.ts";
import {
  buildOfficer,
  buildOrganisation,
  buildSignedInOffice,
  signInAs,
  TEST_PASSWORD,
} from "../../../testing/organisations.ts";
import { inviteAdministrator } from "./invite-administrator.ts";

let t: TestApp;
let administrator: string;
beforeAll(async () => {
  t = await openTestApp();
  administrator = await signInAs(t.http, (await buildOfficer(t.app.deps, { role: "administrator" })).email);
});
afterAll(() => t.close());

const ask = (method: "GET" | "POST", url: string, cookie: string, payload?: object) =>
  t.http.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
const officers = (path: string) => `/api/officer/officers${path}`;
const me = (cookie: string) => ask("GET", "/api/officer/me", cookie);
const buildOffice = () => buildSignedInOffice(t.app.deps, t.http);

describe("an invitation", () => {
  const invite = (cookie: string, organisationId: string, email: string, role = "officer") =>
    ask("POST", officers(""), cookie, { name: "สมหญิง ขยัน", email, organisationId, role });
  const tokenOf = (url: string) => url.split("/").at(-1);

  test("is shown, accepted once, and lets in", async () => {
    const { organisationId, headCookie } = await buildOffice();
    const invited = await invite(headCookie, organisationId, "New.One@test.example");
    expect(invited.statusCode).toBe(200);
    expect(invited.json().officer).toMatchObject({ state: "invited", email: "new.one@test.example", role: "officer" });
    const url = `/api/invitations/${tokenOf(invited.json().invitationUrl)}`;
    expect((await ask("GET", url, "")).json()).toMatchObject({ name: "สมหญิง ขยัน", email: "new.one@test.example" });
    expect((await ask("POST", url, "", { password: "short" })).statusCode).toBe(400);
    expect((await ask("POST", url, "", { password: TEST_PASSWORD })).statusCode).toBe(204);
    const cookie = await signInAs(t.http, "new.one@test.example");
    expect((await me(cookie)).json()).toMatchObject({ name: "สมหญิง ขยัน", role: "officer", mode: "practice" });
    const again = await ask("POST", url, "", { password: "another-password" });
    expect(again.json().error.code).toBe("invitation.invalid");
  });

  test("lapses after 7 days, and a renewed one takes its place", async () => {
    const { organisationId, headCookie } = await buildOffice();
    const first = (await invite(headCookie, organisationId, "late@test.example")).json();
    const url = (address: string) => `/api/invitations/${tokenOf(address)}`;
    t.clock.advance(7 * 86_400_000);
    expect((await ask("GET", url(first.invitationUrl), "")).statusCode).toBe(404);
    const renewed = await ask("POST", officers(`/${first.officer.id}/invitation`), headCookie);
    expect((await ask("GET", url(renewed.json().invitationUrl), "")).statusCode).toBe(200);
    t.clock.set(TEST_NOW);
    expect((await ask("GET", url(first.invitationUrl), "")).statusCode).toBe(404);
  });

  test("renewed for an active officer, is the way back from a forgotten password", async () => {
    const { worker, workerCookie, head, headCookie } = await buildOffice();
    const renew = (officerId: string, cookie: string) => ask("POST", officers(`/${officerId}/invitation`), cookie);
    const signIn = (password: string) =>
      t.http.inject({ method: "POST", url: "/api/auth/sign-in/email", payload: { email: worker.email, password } });
    expect((await renew(head.id, workerCookie)).json().error.code).toBe("permission.denied");
    expect((await renew(head.id, headCookie)).json().error.code).toBe("officer.self");
    const renewed = await renew(worker.id, headCookie);
    expect(renewed.statusCode).toBe(200);
    expect((await me(workerCookie)).statusCode).toBe(401);
    expect((await signIn(TEST_PASSWORD)).statusCode).toBe(401);
    const url = `/api/invitations/${tokenOf(renewed.json().invitationUrl)}`;
    expect((await ask("GET", url, "")).json()).toMatchObject({ email: worker.email });
    expect((await ask("POST", url, "", { password: "a-new-password-1" })).statusCode).toBe(204);
    expect((await signIn("a-new-password-1")).statusCode).toBe(200);
    const { rows } = await sql<{ action: string }>`
      select action from platform.audit where subject_id = ${worker.id} order by id`.execute(t.app.deps.db);
    expect(rows.map(({ action }) => action)).toEqual(["officer.password_reset", "officer.accepted"]);
    await ask("POST", officers(`/${worker.id}/suspend`), headCookie, { reason: "x" });
    expect((await renew(worker.id, headCookie)).json().error.code).toBe("officer.not_active");
  });

  test("an e-mail serves one officer; a supervisor invites for the own organisation and no administrators", async () => {
    const { organisationId, headCookie, workerCookie, worker } = await buildOffice();
    const other = (await buildOrganisation(t.app.deps)).id;
    const code = async (...given: Parameters<typeof invite>) => (await invite(...given)).json().error.code;
    expect(await code(headCookie, organisationId, worker.email.toUpperCase())).toBe("officer.email_taken");
    expect(await code(headCookie, other, "x1@test.example")).toBe("permission.denied");
    expect(await code(headCookie, organisationId, "x2@test.example", "administrator")).toBe("permission.denied");
    expect(await code(workerCookie, organisationId, "x3@test.example")).toBe("permission.denied");
    expect(await code(administrator, "01940000-0000-7000-8000-000000000000", "x4@test.example")).toBe(
      "organisation.not_found",
    );
    expect(await code(headCookie, organisationId, "no address")).toBe("input.invalid");
  });

  test("the first administrator comes in from the command line", async () => {
    const { invitationUrl } = await inviteAdministrator(t.app.deps, { name: "ผู้ดูแล", email: "first@test.example" });
    await ask("POST", `/api/invitations/${tokenOf(invitationUrl)}`, "", { password: TEST_PASSWORD });
    const cookie = await signInAs(t.http, "first@test.example");
    expect((await me(cookie)).json()).toMatchObject({
      role: "administrator",
      isCentre: true,
      policies: { manageAllOfficers: true },
    });
  });
});
