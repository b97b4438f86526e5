import net from "node:net";
import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openMembers } from "../../modules/members/index.ts";
import { openOrganisations } from "../../modules/organisations/index.ts";
import { openTestApp, type TestApp } from "../../testing/app.ts";
import { buildMember, type Signed, signedIn } from "../../testing/complaints.ts";
import { buildOfficer, buildOrganisation } from "../../testing/organisations.ts";
import { waitFor } from "../../testing/wait-for.ts";
import type { Callers } from "../auth/callers.ts";
import type { TablesOf } from "../db/db.ts";
import { openHttp } from "../http/open-http.ts";
import { liveRoutes } from "./live.routes.ts";
import { type LiveHub, openLiveHub } from "./live-hub.ts";

let t: TestApp;
let http: FastifyInstance;
let hub: LiveHub;
let url: string;
let openPages = 0;
let beforeRecognising: () => Promise<void> = async () => {};
let tell: (text: string) => void = () => {};

beforeAll(async () => {
  t = await openTestApp({ loadProvince: false });
  const { deps } = t.app;
  const officers = openOrganisations(deps).callers.officer;
  const nobody = async (): Promise<never> => {
    throw new Error("LINE is not asked here");
  };
  const callers: Callers = {
    async officer(request) {
      await beforeRecognising();
      return officers(request);
    },
    member: openMembers(deps, { verifyIdToken: nobody, pageAddress: String, thaid: null, fetchProfile: nobody })
      .recognise,
  };
  http = await openHttp(deps);
  hub = await openLiveHub({ databaseUrl: t.config.databaseUrl, log: deps.log });
  const counted: LiveHub = {
    ...hub,
    open(page) {
      openPages += 1;
      tell = (number) => page.send({ kind: "complaint", number });
      const leave = hub.open(page);
      return () => {
        openPages -= 1;
        leave();
      };
    },
  };
  liveRoutes(http, { hub: counted, callers, log: deps.log, pingEveryMs: 50 });
  url = await http.listen({ port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await http.close();
  await hub.close();
  await t.close();
});
beforeEach(() => waitFor("no page is open", async () => openPages === 0));

/** Opens a page; `ended` resolves with all it was told. */
async function open(who: Signed) {
  const leaving = new AbortController();
  const answer = await fetch(`${url}/api/live`, { headers: who.headers, signal: leaving.signal });
  const ended = answer.text();
  ended.catch(() => undefined);
  return { status: answer.status, ended, leave: () => leaving.abort() };
}

describe("a page whose caller changed is closed within a ping", () => {
  const change = async (officerId: string, with_: "suspension" | "move") => {
    const tables = t.app.deps.db.withTables<TablesOf<"organisations">>();
    if (with_ === "suspension")
      return tables
        .updateTable("organisations.officer")
        .set({ state: "suspended" })
        .where("id", "=", officerId)
        .execute();
    const organisationId = (await buildOrganisation(t.app.deps)).id;
    return tables
      .updateTable("organisations.membership")
      .set({ organisationId })
      .where("officerId", "=", officerId)
      .execute();
  };
  test.each(["suspension", "move"] as const)("by a %s", async (with_) => {
    const officer = await buildOfficer(t.app.deps);
    const page = await open(await signedIn(t.http, officer));
    await change(officer.id, with_);
    expect(await page.ended).toContain("retry: 2000");
  });

  test("by the end of the session, which watching does not prolong", async () => {
    const officer = await buildOfficer(t.app.deps);
    const as = await signedIn(t.http, officer);
    const sessions = t.app.deps.db.withTables<TablesOf<"auth">>().updateTable("auth.session");
    const expiresAt = new Date(Date.now() + 1_500);
    await sessions.set({ expiresAt }).where("userId", "=", officer.userId).execute();
    const page = await open(as);
    expect(page.status).toBe(200);
    expect(await page.ended).toContain("still here");
    expect(Date.now()).toBeGreaterThan(expiresAt.getTime() - 100);
  });

  test("but not by a database that rests for a moment", async () => {
    const page = await open(await buildMember(t.app.deps));
    let asked = 0;
    beforeRecognising = async () => {
      asked += 1;
      if (asked <= 2) await sql`select no_such_thing`.execute(t.app.deps.db);
    };
    await waitFor("it was asked again", async () => asked > 4);
    beforeRecognising = async () => {};
    expect(openPages).toBe(1);
    page.leave();
  });
});

test("a client that goes while it is being recognised leaves nothing behind", async () => {
  const { headers } = await buildMember(t.app.deps);
  let isAsked = false;
  let goOn: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  beforeRecognising = () => {
    isAsked = true;
    return held;
  };
  const socket = net.connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(`GET /api/live HTTP/1.1\r\nHost: x\r\nAuthorization: ${headers.authorization}\r\n\r\n`);
  await waitFor("the server asks who it is", async () => isAsked);
  socket.resetAndDestroy();
  await waitFor("the server has seen it go", async () => (await connections()) === 0);
  goOn();
  beforeRecognising = async () => {};
  const later = await open(await buildMember(t.app.deps));
  expect(openPages).toBe(1);
  later.leave();
});

const connections = (): Promise<number> =>
  new Promise((resolve, reject) =>
    http.server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );

test("one person has six pages open; the oldest gives way and comes back later", async () => {
  const member = await buildMember(t.app.deps);
  const pages = [];
  for (let count = 0; count < 7; count += 1) pages.push(await open(member));
  expect(await pages[0]?.ended).toContain("retry: 60000");
  expect(openPages).toBe(6);
  for (const page of pages) page.leave();
});

test("a page that reads nothing is dropped before it fills the memory", async () => {
  const { headers } = await buildMember(t.app.deps);
  const socket = net.connect(Number(new URL(url).port), "127.0.0.1");
  socket.pause();
  socket.write(`GET /api/live HTTP/1.1\r\nHost: x\r\nAuthorization: ${headers.authorization}\r\n\r\n`);
  socket.on("error", () => undefined);
  await waitFor("it is open", async () => openPages === 1);
  for (let count = 0; count < 400 && openPages > 0; count += 1) {
    tell("x".repeat(100_000));
    await new Promise(setImmediate);
  }
  await waitFor("it was dropped", async () => openPages === 0);
  socket.destroy();
});
