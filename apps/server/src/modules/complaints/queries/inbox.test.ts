import { complaintRoutes as routes } from "@paknam/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TablesOf } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, buildComplaint, callerOf, type Signed, signedIn } from "../../../testing/complaints.ts";
import { buildOfficer, buildOrganisation, organisationId, type TestOfficer } from "../../../testing/organisations.ts";
import { openComplaints } from "../index.ts";
import { acceptComplaint } from "../resolution/accept-complaint.ts";
import { forwardComplaint } from "../resolution/forward-complaint.ts";

let test: TestApp;
let officer: TestOfficer;
let mine: Signed;
let colleague: TestOfficer;
let centre: Signed;
let stranger: Signed;
const numbers: Record<string, string> = {};
beforeAll(async () => {
  test = await openTestApp();
  const { deps } = test.app;
  const { context } = openComplaints(deps);
  const cityId = await organisationId(deps, "nakhon-samut-prakan");
  officer = await buildOfficer(deps, { organisationId: cityId });
  colleague = await buildOfficer(deps, { organisationId: cityId });
  mine = await signedIn(test.http, officer);
  const centreId = await organisationId(deps, "damrongdhama-centre");
  centre = await signedIn(test.http, await buildOfficer(deps, { organisationId: centreId }));
  stranger = await signedIn(test.http, await buildOfficer(deps));
  const file = async (name: string, change: Parameters<typeof buildComplaint>[1] = {}) => {
    const { number } = await buildComplaint(deps, change);
    numbers[name] = number;
    return number;
  };
  await file("new", { description: "ต้นไม้ล้มขวางทาง 100% ของถนน" });
  const taken = await file("mine", { category: "sidewalk" });
  await acceptComplaint(deps.db, context, { caller: callerOf(officer), number: taken, version: 1, note: null });
  const theirs = await file("colleague's", { areaCode: "110101", placeText: "ซอยวัดกลาง" });
  await acceptComplaint(deps.db, context, { caller: callerOf(colleague), number: theirs, version: 1, note: null });
  const gone = await file("passed on");
  const { id } = await buildOrganisation(deps);
  const forwarding = {
    caller: callerOf(officer),
    number: gone,
    version: 1,
    organisationId: id,
    words: "ส่ง",
    note: null,
  };
  await forwardComplaint(deps.db, context, forwarding);
  await file("elsewhere", { areaCode: "110302" });
});
afterAll(() => test.close());

async function list(query: Record<string, string>, as: Signed = mine) {
  const { complaints, total, counts } = (await ask(test.http, routes.listComplaints, { query, as })).body();
  const names = complaints.map(({ number }) => Object.entries(numbers).find(([, each]) => each === number)?.[0]);
  return { names: names.sort(), total, counts };
}

describe("the list", () => {
  it("answers what must be done now: one's own and what nobody has taken", async () => {
    expect((await list({})).names).toEqual(["mine", "new"]);
    expect((await list({ view: "mine" })).names).toEqual(["mine"]);
    expect((await list({ view: "new" })).names).toEqual(["new"]);
    expect((await list({ view: "in-progress" })).names).toEqual(["colleague's", "mine"]);
  });
  it("counts every question at once, as the list itself finds them", async () => {
    const { counts } = await list({});
    for (const view of Object.keys(counts)) expect((await list({ view })).total, view).toBe(counts[view as "todo"]);
    expect(counts).toMatchObject({ todo: 2, mine: 1, new: 1, all: 4 });
  });
  it("shows all that passed through one's desk and nothing else; the centre sees everything", async () => {
    expect((await list({ view: "all" })).names).toEqual(["colleague's", "mine", "new", "passed on"]);
    expect((await list({ view: "all" }, centre)).total).toBe(5);
    expect((await list({ view: "all" }, stranger)).total).toBe(0);
    expect((await ask(test.http, routes.listComplaints)).code).toBe("session.missing");
  });
  it("finds a number however typed, words inside the text, and takes % as a character", async () => {
    const search = (text: string) => list({ view: "all", search: text });
    expect((await search((numbers.mine ?? "").toLowerCase().replace("-", " "))).names).toEqual(["mine"]);
    expect((await search("ล้มขวาง")).names).toEqual(["new"]);
    expect((await search("วัดกลาง")).names).toEqual(["colleague's"]);
    expect((await search("100%")).names).toEqual(["new"]);
    expect((await search("00%")).names).toEqual(["new"]);
    expect((await search("%%%")).names).toEqual([]);
    expect((await search("ไม")).names).toEqual(["new"]);
    expect((await search("วั")).names).toEqual(["colleague's"]);
    expect((await search("0%")).names).toEqual(["new"]);
    expect((await list({ view: "mine", search: "ไม" })).names).toEqual([]);
    expect((await list({ view: "all", search: "ไม" }, stranger)).names).toEqual([]);
    const short = await ask(test.http, routes.listComplaints, { query: { view: "all", search: "ไ" }, as: mine });
    expect(short.code).toBe("complaint.search_too_short");
    expect((await search(numbers.elsewhere ?? "")).names).toEqual([]);
  });
  it("filters and pages on the server", async () => {
    expect((await list({ view: "all", category: "sidewalk" })).names).toEqual(["mine"]);
    expect((await list({ view: "all", area: "1103" }, centre)).names).toEqual(["elsewhere"]);
    expect((await list({ view: "all", state: "accepted" })).total).toBe(2);
    const second = await list({ view: "all", size: "3", page: "2" });
    expect([second.names.length, second.total]).toEqual([1, 4]);
    expect(await list({ view: "all", page: "9" })).toMatchObject({ names: [], total: 4 });
    expect((await ask(test.http, routes.listComplaints, { query: { size: "1000" }, as: mine })).status).toBe(400);
  });
  it("shows the newest first where most has ended, and what is due first where there is work", async () => {
    const order = async (query: Record<string, string>) =>
      (await ask(test.http, routes.listComplaints, { query: { view: "all", ...query }, as: centre }))
        .body()
        .complaints.map(({ number }) => number);
    expect(await order({})).toEqual(await order({ sort: "newest" }));
    expect(await order({ sort: "due" })).not.toEqual(await order({}));
  });
  it("knows what is due today and overdue, as the rows say", async () => {
    test.clock.set("2026-11-24T02:00:00Z");
    const dueToday = (await ask(test.http, routes.listComplaints, { query: { view: "due-today" }, as: mine })).body();
    expect(dueToday.complaints.map(({ urgency }) => urgency)).toEqual(["due-today"]);
    test.clock.set("2026-12-20T02:00:00Z");
    const overdue = (await ask(test.http, routes.listComplaints, { query: { view: "overdue" }, as: mine })).body();
    expect(overdue.complaints.map(({ urgency }) => urgency)).toEqual(["overdue", "overdue", "overdue"]);
    test.clock.set("2026-11-23T03:00:00Z");
  });
  it("gives a substitute the work of the one who is away", async () => {
    const { db } = test.app.deps;
    await db
      .withTables<TablesOf<"organisations">>()
      .insertInto("organisations.leave")
      .values({
        id: newId(),
        officerId: colleague.id,
        substituteId: officer.id,
        fromDate: "2026-11-23",
        toDate: "2026-11-24",
      })
      .execute();
    expect((await list({ view: "mine" })).names).toEqual(["colleague's", "mine"]);
    expect((await list({ view: "away" })).names).toEqual([]);
  });
  it("gives the work of one who is away without a substitute to all of the desk, marked, until they are back", async () => {
    const { db, clock } = test.app.deps;
    await db
      .withTables<TablesOf<"organisations">>()
      .updateTable("organisations.leave")
      .set({ substituteId: null })
      .where("officerId", "=", colleague.id)
      .execute();
    expect((await list({ view: "mine" })).names).toEqual(["mine"]);
    expect((await list({})).names).toEqual(["colleague's", "mine", "new"]);
    expect(await list({ view: "away" })).toMatchObject({ names: ["colleague's"], counts: { away: 1, todo: 3 } });
    expect((await list({ view: "away" }, stranger)).names).toEqual([]);
    expect((await list({ view: "away" }, centre)).names).toEqual(["colleague's"]);
    const { complaints } = (await ask(test.http, routes.listComplaints, { query: { view: "away" }, as: mine })).body();
    expect(complaints.map(({ isOfficerOnLeave }) => isOfficerOnLeave)).toEqual([true]);
    const before = clock.now();
    test.clock.set("2026-11-25T02:00:00Z");
    expect((await list({ view: "away" })).names).toEqual([]);
    expect((await list({})).names).toEqual(["mine", "new"]);
    test.clock.set(before.toISOString());
  });
  it("counts a substitute who has gone on leave too as none", async () => {
    const { db } = test.app.deps;
    const leaves = db.withTables<TablesOf<"organisations">>();
    await leaves
      .updateTable("organisations.leave")
      .set({ substituteId: officer.id })
      .where("officerId", "=", colleague.id)
      .execute();
    expect((await list({ view: "away" }, centre)).names).toEqual([]);
    const own = { id: newId(), officerId: officer.id, substituteId: null };
    await leaves
      .insertInto("organisations.leave")
      .values({ ...own, fromDate: "2026-11-23", toDate: "2026-11-23" })
      .execute();
    expect((await list({ view: "away" }, centre)).names).toEqual(["colleague's", "mine"]);
  });
});
