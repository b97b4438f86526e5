import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openAccounts } from "../../../platform/auth/accounts.ts";
import { inTransaction, type TablesOf } from "../../../platform/db/db.ts";
import { openTestApp, TEST_NOW, type TestApp } from "../../../testing/app.ts";
import { callerOf } from "../../../testing/complaints.ts";
import {
  buildOfficer,
  buildOrganisation,
  buildSignedInOffice,
  signInAs,
  TEST_PASSWORD,
} from "../../../testing/organisations.ts";
import { refuseLastAdministrator } from "./begin-managing.ts";
import { moveOfficer } from "./move-officer.ts";
import { isOfficerOf, lockOfficer, officerNames } from "./officers.queries.ts";
import { officersToTell } from "./officers-to-tell.ts";
import { suspendOfficer } from "./suspend-officer.ts";

let t: TestApp;
let administrator: string;
beforeAll(async () => {
  t = await openTestApp();
  administrator = await signInAs(t.http, (await buildOfficer(t.app.deps, { role: "administrator" })).email);
});
afterAll(() => t.close());

const ask = (method: "GET" | "POST" | "PUT", url: string, cookie: string, payload?: object) =>
  t.http.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
const officers = (path: string) => `/api/officer/officers${path}`;
const me = (cookie: string) => ask("GET", "/api/officer/me", cookie);

const buildOffice = () => buildSignedInOffice(t.app.deps, t.http);

/** Events that wait in the queue for this officer. */
async function eventsOf(officerId: string): Promise<string[]> {
  const { rows } = await sql<{ type: string }>`
    select payload ->> 'type' as type from graphile_worker._private_jobs where payload ->> 'id' = ${officerId}`.execute(
    t.app.deps.db,
  );
  return rows.map((row) => row.type);
}

describe("the officer's life", () => {
  test("a move changes role and organisation at once and publishes officer.moved", async () => {
    const { worker, workerCookie, organisationId } = await buildOffice();
    const target = (await buildOrganisation(t.app.deps)).id;
    const moved = await ask("POST", officers(`/${worker.id}/move`), administrator, {
      organisationId: target,
      role: "supervisor",
    });
    expect(moved.json()).toMatchObject({ role: "supervisor", organisation: { id: target } });
    expect((await me(workerCookie)).json()).toMatchObject({ role: "supervisor", organisation: { id: target } });
    expect(await eventsOf(worker.id)).toEqual(["officer.moved"]);
    expect(await isOfficerOf(t.app.deps.db, worker.id, target)).toBe(true);
    expect(await isOfficerOf(t.app.deps.db, worker.id, organisationId)).toBe(false);
  });

  test("another role in the same organisation leaves the work where it is", async () => {
    const { worker, headCookie, organisationId } = await buildOffice();
    const role = (role: string) => ask("POST", officers(`/${worker.id}/move`), headCookie, { organisationId, role });
    expect((await role("supervisor")).statusCode).toBe(200);
    expect(await eventsOf(worker.id)).toEqual([]);
    expect((await role("viewer")).statusCode).toBe(200);
    expect(await eventsOf(worker.id)).toEqual(["officer.moved"]);
    expect((await role("administrator")).json().error.code).toBe("permission.denied");
  });

  test("on leave, a substitute stands in and is told in their place", async () => {
    const { id: organisationId } = await buildOrganisation(t.app.deps);
    const away = await buildOfficer(t.app.deps, { organisationId, lineUserId: "U-away" });
    const stand = await buildOfficer(t.app.deps, { organisationId, lineUserId: "U-stand" });
    await buildOfficer(t.app.deps, { organisationId, role: "viewer", lineUserId: "U-viewer" });
    const [awayCookie, standCookie] = [await signInAs(t.http, away.email), await signInAs(t.http, stand.email)];
    const told = async (now = TEST_NOW) =>
      (await officersToTell(t.app.deps.db, organisationId, new Date(now))).map((officer) => officer.lineUserId).sort();
    expect(await told()).toEqual(["U-away", "U-stand"]);
    const set = (leave: object | null) => ask("PUT", officers(`/${away.id}/leave`), awayCookie, { leave });
    const answer = await set({ from: "2026-11-23", to: "2026-11-25", substituteId: stand.id });
    expect(answer.json()).toMatchObject({ state: "on-leave", leave: { substitute: { id: stand.id } } });
    expect((await me(standCookie)).json().standsInFor).toEqual([{ id: away.id, name: away.name }]);
    expect(await told()).toEqual(["U-stand"]);
    // 25 November ends in Thailand at 17:00 UTC.
    expect(await told("2026-11-25T16:59:00Z")).toEqual(["U-stand"]);
    expect(await told("2026-11-25T17:00:00Z")).toEqual(["U-away", "U-stand"]);
    expect((await set(null)).json()).toMatchObject({ state: "active", leave: null });
    expect((await me(standCookie)).json().standsInFor).toEqual([]);
    await set({ from: "2026-11-23", to: "2026-11-25", substituteId: null });
    expect(await told()).toEqual(["U-stand"]);
  });

  test("a leave in the past and an unfit substitute are refused", async () => {
    const { worker, head, headCookie } = await buildOffice();
    const stranger = await buildOfficer(t.app.deps);
    const set = async (leave: object) =>
      (await ask("PUT", officers(`/${worker.id}/leave`), headCookie, { leave })).json().error?.code;
    expect(await set({ from: "2026-11-20", to: "2026-11-22", substituteId: null })).toBe("leave.past");
    expect(await set({ from: "2026-11-25", to: "2026-11-24", substituteId: null })).toBe("leave.past");
    const days = { from: "2026-11-24", to: "2026-11-26" };
    expect(await set({ ...days, substituteId: stranger.id })).toBe("leave.substitute_unfit");
    expect(await set({ ...days, substituteId: worker.id })).toBe("leave.substitute_unfit");
    expect(await set({ ...days, from: "tomorrow", substituteId: null })).toBe("input.invalid");
    await ask("PUT", officers(`/${head.id}/leave`), headCookie, {
      leave: { from: "2026-11-26", to: "2026-11-27", substituteId: null },
    });
    expect(await set({ ...days, substituteId: head.id })).toBe("leave.substitute_unfit");
  });

  test("a suspension ends sessions at once and keeps them out until it ends", async () => {
    const { worker, workerCookie, headCookie, organisationId } = await buildOffice();
    const suspend = () => ask("POST", officers(`/${worker.id}/suspend`), headCookie, { reason: "ลาออกแล้ว" });
    expect((await suspend()).json()).toMatchObject({ state: "suspended" });
    expect((await me(workerCookie)).statusCode).toBe(401);
    const answer = await t.http.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      payload: { email: worker.email, password: TEST_PASSWORD },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().error.code).toBe("sign_in.not_active");
    expect(await eventsOf(worker.id)).toEqual(["officer.suspended"]);
    expect(await isOfficerOf(t.app.deps.db, worker.id, organisationId)).toBe(false);
    expect((await suspend()).json().error.code).toBe("officer.not_active");
    expect((await ask("POST", officers(`/${worker.id}/restore`), headCookie)).json()).toMatchObject({
      state: "active",
    });
    expect((await me(workerCookie)).statusCode).toBe(401);
    expect((await me(await signInAs(t.http, worker.email))).statusCode).toBe(200);
    const { rows } = await sql<{ detail: string }>`
      select detail::text from platform.audit where subject_id = ${worker.id} and action = 'officer.suspended'`.execute(
      t.app.deps.db,
    );
    expect(rows).toEqual([{ detail: "{}" }]);
  });

  test("a lost TOTP is taken off, and sessions end", async () => {
    const { worker, workerCookie, headCookie } = await buildOffice();
    const enable = (cookie: string) => ask("POST", "/api/auth/two-factor/enable", cookie, { password: TEST_PASSWORD });
    expect((await enable(workerCookie)).statusCode).toBe(200);
    const withTotp = () =>
      t.app.deps.db.withTables<{
        "auth.user": { id: string; twoFactorEnabled: boolean };
        "auth.twoFactor": { userId: string };
      }>();
    await withTotp().updateTable("auth.user").set({ twoFactorEnabled: true }).where("id", "=", worker.userId).execute();
    const list = await ask("GET", officers(""), headCookie);
    const row = list.json<{ officers: { id: string }[] }>().officers.find((each) => each.id === worker.id);
    expect(row).toMatchObject({ hasTotp: true });
    const reset = await ask("POST", officers(`/${worker.id}/reset-totp`), headCookie, { reason: "ทำโทรศัพท์หาย" });
    expect(reset.json()).toMatchObject({ hasTotp: false });
    expect((await me(workerCookie)).statusCode).toBe(401);
    const cookie = await signInAs(t.http, worker.email);
    expect((await enable(cookie)).statusCode).toBe(200);
  });

  test("nobody changes themselves or those of another organisation", async () => {
    const { head, headCookie, worker, workerCookie } = await buildOffice();
    const stranger = await buildOfficer(t.app.deps);
    const suspend = async (id: string, cookie: string) =>
      (await ask("POST", officers(`/${id}/suspend`), cookie, { reason: "x" })).json().error.code;
    expect(await suspend(head.id, headCookie)).toBe("officer.self");
    expect(await suspend(stranger.id, headCookie)).toBe("officer.not_found");
    expect(await suspend(head.id, workerCookie)).toBe("permission.denied");
    expect(await suspend("01940000-0000-7000-8000-000000000000", administrator)).toBe("officer.not_found");
    expect(await suspend("not-an-id", administrator)).toBe("input.invalid");
    const leave = await ask("PUT", officers(`/${head.id}/leave`), workerCookie, { leave: null });
    expect(leave.json().error.code).toBe("permission.denied");
    const restore = await ask("POST", officers(`/${worker.id}/restore`), headCookie);
    expect(restore.json().error.code).toBe("officer.not_suspended");
  });

  test("one sees the own organisation; the administrator sees all", async () => {
    const { organisationId, workerCookie } = await buildOffice();
    const other = await buildOfficer(t.app.deps);
    const list = async (cookie: string, query = "") =>
      (await ask("GET", officers(query), cookie)).json<{ officers: { id: string; organisation: { id: string } }[] }>();
    const own = (await list(workerCookie)).officers.map((each) => each.organisation.id);
    expect(new Set(own)).toEqual(new Set([organisationId]));
    expect((await list(administrator)).officers.map((each) => each.id)).toContain(other.id);
    expect((await ask("GET", officers(`?organisation=${other.organisationId}`), workerCookie)).statusCode).toBe(403);
    expect(await officerNames(t.app.deps.db, [other.id, other.id])).toEqual(new Map([[other.id, other.name]]));
  });
});

describe("two administrators at once", () => {
  const pair = async () => {
    const { id: organisationId } = await buildOrganisation(t.app.deps);
    const build = () => buildOfficer(t.app.deps, { role: "administrator", organisationId });
    const [one, other] = [await build(), await build()];
    return { organisationId, one, other, deps: { ...t.app.deps, accounts: openAccounts(t.app.deps) } };
  };
  const outcomes = async (works: Promise<unknown>[]) =>
    (await Promise.allSettled(works)).map((each) => (each.status === "fulfilled" ? "done" : each.reason.code)).sort();

  test("cannot take the role from each other", async () => {
    const { organisationId, one, other, deps } = await pair();
    const demote = (by: typeof one, officerId: string) =>
      moveOfficer(deps, callerOf(by), { officerId, organisationId, role: "viewer" });
    expect(await outcomes([demote(one, other.id), demote(other, one.id)])).toEqual(["done", "permission.denied"]);
  });

  test("cannot suspend each other", async () => {
    const { one, other, deps } = await pair();
    const suspend = (by: typeof one, officerId: string) =>
      suspendOfficer(deps, callerOf(by), { officerId, reason: "x" });
    expect(await outcomes([suspend(one, other.id), suspend(other, one.id)])).toEqual(["done", "session.missing"]);
  });

  test("and the last one stays", async () => {
    const { one } = await pair();
    const { db } = t.app.deps;
    await expect(
      inTransaction(db, async (tx) => {
        const others = tx.withTables<TablesOf<"organisations">>().updateTable("organisations.officer");
        await others.set({ state: "suspended" }).where("id", "<>", one.id).execute();
        await refuseLastAdministrator(tx, await lockOfficer(tx, one.id));
      }),
    ).rejects.toThrow("officer.last_administrator");
  });
});

test("strangers are refused at every officers' endpoint", async () => {
  const id = "01940000-0000-7000-8000-000000000000";
  const calls = [
    ask("GET", "/api/officer/me", ""),
    ask("GET", officers(""), ""),
    ask("POST", officers(""), "", {}),
    ask("POST", officers(`/${id}/invitation`), ""),
    ask("POST", officers(`/${id}/move`), "", {}),
    ask("PUT", officers(`/${id}/leave`), "", {}),
    ask("POST", officers(`/${id}/suspend`), "", {}),
    ask("POST", officers(`/${id}/restore`), ""),
    ask("POST", officers(`/${id}/reset-totp`), "", {}),
    ask("GET", "/api/officer/organisations", ""),
    ask("GET", "/api/officer/serving", ""),
    ask("GET", "/api/officer/holidays", ""),
    ask("POST", "/api/officer/line-link", ""),
    t.http.inject({ method: "DELETE", url: "/api/officer/line-link" }),
  ];
  for (const answer of await Promise.all(calls)) {
    expect(answer.statusCode).toBe(401);
    expect(answer.json().error.code).toBe("session.missing");
  }
});
