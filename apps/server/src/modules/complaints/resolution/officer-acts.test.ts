import { randomUUID } from "node:crypto";
import { type Route, complaintRoutes as routes } from "@paknam/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TablesOf } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { ask, buildComplaint, buildMember, type Signed, signedIn } from "../../../testing/complaints.ts";
import { buildOfficer, buildOrganisation, organisationId, type TestOfficer } from "../../../testing/organisations.ts";

let test: TestApp;
let officer: TestOfficer;
let mine: Signed;
let stranger: Signed;
let viewer: Signed;
let centre: Signed;
let centreId: string;
beforeAll(async () => {
  test = await openTestApp();
  const { deps } = test.app;
  const cityId = await organisationId(deps, "nakhon-samut-prakan");
  centreId = await organisationId(deps, "damrongdhama-centre");
  officer = await buildOfficer(deps, { organisationId: cityId });
  mine = await signedIn(test.http, officer);
  viewer = await signedIn(test.http, await buildOfficer(deps, { organisationId: cityId, role: "viewer" }));
  stranger = await signedIn(test.http, await buildOfficer(deps));
  centre = await signedIn(test.http, await buildOfficer(deps, { organisationId: centreId }));
});
afterAll(() => test.close());

const act = <R extends Route>(route: R, number: string, body: unknown, as: Signed = mine) =>
  ask(test.http, route, { params: { number }, body, as });

/** Each act with a body that does it on a complaint nobody has touched; `photoIds` are filled in by the tests that need them. */
const ACTS: [string, Route, Record<string, unknown>, string][] = [
  ["accept", routes.acceptComplaint, { note: null }, "accepted"],
  ["return", routes.returnComplaint, { reason: "ไม่ใช่พื้นที่เรา" }, "submitted"],
  ["ask", routes.askCitizen, { words: "ตรงไหนครับ" }, "waiting-citizen"],
  ["progress", routes.reportProgress, { words: "ช่างเข้าแล้ว" }, "in-progress"],
  ["resolve", routes.resolveComplaint, { words: "ปะแล้ว", reasonWithoutPhoto: "กล้องเสีย" }, "resolved"],
  ["reject", routes.rejectComplaint, { reason: "อยู่ในศาล" }, "rejected"],
  ["note", routes.noteComplaint, { note: "โทรแล้ว" }, "submitted"],
  ["assign", routes.assignComplaint, { officerId: null }, "submitted"],
  ["correct", routes.correctComplaint, { category: "sidewalk", reason: "เป็นทางเท้า" }, "submitted"],
];

describe.each(ACTS)("%s", (_name, route, body, state) => {
  it("refuses no session, another organisation, a viewer, an old sight and bad input; then does it", async () => {
    const { number } = await buildComplaint(test.app.deps);
    const right = { version: 1, ...body };
    expect((await act(route, number, right, { headers: {} })).code).toBe("session.missing");
    expect((await act(route, number, right, stranger)).code).toBe("complaint.not_found");
    expect((await act(route, number, right, viewer)).code).toBe("permission.denied");
    expect(await act(route, number, { ...right, version: 0 })).toMatchObject({
      status: 409,
      code: "complaint.changed",
      detail: { version: 1 },
    });
    expect((await act(route, number, { ...body, version: "eins" })).status).toBe(400);
    const done = await act(route, number, right);
    expect(done.status, done.text).toBe(200);
    expect(done.body()).toMatchObject({ state, version: 2 });
  });
});

describe("two officers at once", () => {
  it("lets one win and tells the other", async () => {
    const { number } = await buildComplaint(test.app.deps);
    const answers = await Promise.all([
      act(routes.acceptComplaint, number, { version: 1 }),
      act(routes.rejectComplaint, number, { version: 1, reason: "ซ้ำ" }, centre),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const seen = await ask(test.http, routes.getComplaint, { params: { number }, as: mine });
    expect(seen.body()).toMatchObject({ version: 2 });
    expect(seen.body().steps).toHaveLength(2);
  });
});

describe("forwarding", () => {
  const forward = (number: string, version: number, to: string, as: Signed = mine) =>
    act(routes.forwardComplaint, number, { version, organisationId: to, words: "ส่งต่อ" }, as);

  it("changes who answers, starts a new clock for accepting and keeps the citizen's day", async () => {
    const { number } = await buildComplaint(test.app.deps);
    const before = (await ask(test.http, routes.getComplaint, { params: { number }, as: mine })).body();
    const other = await buildOrganisation(test.app.deps);
    test.clock.advance(3_600_000);
    const after = (await forward(number, 1, other.id)).body();
    test.clock.advance(-3_600_000);
    expect(after.organisation.id).toBe(other.id);
    expect(after.resolveDueAt).toBe(before.resolveDueAt);
    expect(after.acceptDueAt > before.acceptDueAt).toBe(true);
    expect(after.acts).toEqual([]);
    expect((await ask(test.http, routes.getComplaint, { params: { number }, as: mine })).status).toBe(200);
    expect((await act(routes.acceptComplaint, number, { version: 2 })).code).toBe("permission.denied");
  });

  it("refuses where it is already, and an organisation that is none", async () => {
    const { number } = await buildComplaint(test.app.deps);
    expect((await forward(number, 1, officer.organisationId)).code).toBe("complaint.already_there");
    expect((await forward(number, 1, randomUUID())).code).toBe("complaint.unknown_organisation");
  });

  it("refuses an organisation that is closed or deals with no complaints, wherever it would come from", async () => {
    const { deps } = test.app;
    const { number } = await buildComplaint(deps);
    for (const change of [{ isActive: false }, { handlesComplaints: false }]) {
      const { id } = await buildOrganisation(deps, change);
      const refused = await act(routes.forwardComplaint, number, { version: 1, organisationId: id, words: "ส่ง" });
      expect([refused.status, refused.code]).toEqual([422, "complaint.takes_no_complaints"]);
      const seen = (await ask(test.http, routes.getComplaint, { params: { number }, as: mine })).body();
      expect(seen.suggestedOrganisations.map((each) => each.id)).not.toContain(id);
      // A row of the table that names it serves nobody: the place's own government answers.
      await deps.db
        .withTables<TablesOf<"organisations">>()
        .insertInto("organisations.serving")
        .values({ id: newId(), areaCode: "110101", category: "sidewalk", organisationId: id })
        .execute();
      const filed = await buildComplaint(deps, { category: "sidewalk" });
      expect(filed.organisation.id).toBe(officer.organisationId);
      await deps.db
        .withTables<TablesOf<"organisations">>()
        .deleteFrom("organisations.serving")
        .where("organisationId", "=", id)
        .execute();
    }
  });
  it("does not go back to one who returned it, until something new is learnt", async () => {
    const { number } = await buildComplaint(test.app.deps);
    await act(routes.returnComplaint, number, { version: 1, reason: "ไม่ใช่ของเรา" });
    expect((await forward(number, 2, officer.organisationId, centre)).code).toBe("complaint.forward_loop");
    await act(routes.correctComplaint, number, { version: 2, category: "sidewalk", reason: "ทางเท้า" }, centre);
    expect((await forward(number, 3, officer.organisationId, centre)).status).toBe(200);
  });

  it("is possible six times, then the centre has to decide; reopening counts nothing anew", async () => {
    const { number } = await buildComplaint(test.app.deps);
    for (let version = 1; version <= 6; version += 1) {
      const next = await buildOrganisation(test.app.deps);
      expect((await forward(number, version, next.id, centre)).status).toBe(200);
    }
    const seventh = await forward(number, 7, centreId, centre);
    expect(seventh.code).toBe("complaint.act_not_possible");
    const words = { words: "ทำแล้ว", reasonWithoutPhoto: "ฝนตก" };
    await act(routes.resolveComplaint, number, { version: 7, ...words }, centre);
    await act(routes.reopenComplaintAsOfficer, number, { version: 8, reason: "ยังไม่เสร็จ" }, centre);
    expect((await forward(number, 9, officer.organisationId, centre)).code).toBe("complaint.act_not_possible");
    expect((await act(routes.returnComplaint, number, { version: 9, reason: "ตัดสินใจไม่ได้" }, centre)).status).toBe(200);
    expect((await forward(number, 10, officer.organisationId, centre)).status).toBe(200);
    expect((await forward(number, 11, centreId, centre)).code).toBe("complaint.act_not_possible");
  });
});

describe("resolving", () => {
  it("asks for a photo or the reason why there is none", async () => {
    const { number } = await buildComplaint(test.app.deps);
    const bare = await act(routes.resolveComplaint, number, { version: 1, words: "เสร็จแล้ว" });
    expect(bare).toMatchObject({ status: 422, code: "complaint.proof_missing" });
  });
  it("shows nothing of itself when a photo is not the officer's own", async () => {
    const { number } = await buildComplaint(test.app.deps);
    const answer = await act(routes.resolveComplaint, number, { version: 1, words: "เสร็จ", photoIds: [randomUUID()] });
    expect(answer.code).toBe("photo.not_found");
    const seen = await ask(test.http, routes.getComplaint, { params: { number }, as: mine });
    expect(seen.body()).toMatchObject({ version: 1, state: "submitted" });
  });
});

describe("correcting", () => {
  it("moves what nobody has accepted to who serves it, and leaves with its owner what somebody has", async () => {
    const untouched = await buildComplaint(test.app.deps);
    const moved = await act(routes.correctComplaint, untouched.number, {
      version: 1,
      category: "electricity",
      reason: "เป็นเรื่องไฟฟ้า",
    });
    expect(moved.body().organisation.id).toBe(await organisationId(test.app.deps, "metropolitan-electricity"));
    const taken = await buildComplaint(test.app.deps);
    await act(routes.acceptComplaint, taken.number, { version: 1 });
    const kept = await act(routes.correctComplaint, taken.number, {
      version: 2,
      category: "electricity",
      reason: "ไฟฟ้า",
    });
    expect(kept.body()).toMatchObject({ category: "electricity", organisation: { id: officer.organisationId } });
  });
  it("refuses a correction of nothing and an area that is none", async () => {
    const { number } = await buildComplaint(test.app.deps);
    const correct = (body: object) => act(routes.correctComplaint, number, { version: 1, reason: "ลอง", ...body });
    expect((await correct({})).code).toBe("complaint.nothing_corrected");
    expect((await correct({ areaCode: "990101" })).code).toBe("complaint.unknown_area");
  });
});

describe("assigning", () => {
  it("gives it to a colleague only", async () => {
    const { number } = await buildComplaint(test.app.deps);
    const outsider = await buildOfficer(test.app.deps);
    const assign = (officerId: string) => act(routes.assignComplaint, number, { version: 1, officerId });
    expect((await assign(outsider.id)).code).toBe("complaint.unknown_officer");
    expect((await assign(officer.id)).body().officer).toEqual({ id: officer.id, name: officer.name });
  });
});

describe("what the page shows", () => {
  it("has the reporter's name for those who deal with it, not for earlier desks; suggestions and neighbours", async () => {
    const member = await buildMember(test.app.deps);
    const point = { lat: 13.6, lng: 100.61 };
    const { number } = await buildComplaint(test.app.deps, { memberId: member.memberId, point });
    const near = await buildComplaint(test.app.deps, { point: { lat: 13.6005, lng: 100.61 } });
    await buildComplaint(test.app.deps, { point: { lat: 13.603, lng: 100.61 } });
    const seen = (
      await ask(test.http, routes.getComplaint, { params: { number: number.toLowerCase() }, as: mine })
    ).body();
    expect(seen.reporter).toEqual({ displayName: "ผู้แจ้งทดสอบ", isReachable: true });
    expect(seen.nearby.map((row) => row.number)).toEqual([near.number]);
    expect(seen.suggestedCategories).toHaveLength(3);
    const other = await buildOrganisation(test.app.deps);
    const gone = await act(routes.forwardComplaint, number, { version: 1, organisationId: other.id, words: "ส่งต่อ" });
    expect(gone.body().reporter?.displayName).toBeNull();
  });
  it("says not found to other organisations", async () => {
    const { number } = await buildComplaint(test.app.deps);
    expect((await ask(test.http, routes.getComplaint, { params: { number }, as: stranger })).code).toBe(
      "complaint.not_found",
    );
    expect((await ask(test.http, routes.getComplaint, { params: { number: "69-ABC" }, as: mine })).code).toBe(
      "complaint.not_found",
    );
  });
});

describe("an officer who has left", () => {
  const leave = (id: string) =>
    test.app.deps.db
      .withTables<TablesOf<"organisations">>()
      .updateTable("organisations.officer")
      .set({ state: "suspended" })
      .where("id", "=", id)
      .execute();
  const resolved = async () => {
    const { deps } = test.app;
    const gone = await buildOfficer(deps, { organisationId: officer.organisationId });
    const as = await signedIn(test.http, gone);
    const { number, memberId } = await buildComplaint(deps);
    await act(routes.acceptComplaint, number, { version: 1 }, as);
    await act(routes.resolveComplaint, number, { version: 2, words: "เสร็จ", reasonWithoutPhoto: "มืด" }, as);
    return { gone, number, memberId };
  };

  it("does not get it back when it is reopened; a colleague finds it among what nobody has taken, and takes it", async () => {
    const { gone, number } = await resolved();
    await leave(gone.id);
    const reopened = await act(routes.reopenComplaintAsOfficer, number, { version: 3, reason: "ยังพัง" });
    expect(reopened.body().officer).toBeNull();
    const { complaints } = (await ask(test.http, routes.listComplaints, { as: mine })).body();
    expect(complaints.map((each) => each.number)).toContain(number);
    expect((await act(routes.acceptComplaint, number, { version: 4 })).body().officer?.id).toBe(officer.id);
  });
  it("who is still there keeps it", async () => {
    const { gone, number } = await resolved();
    const reopened = await act(routes.reopenComplaintAsOfficer, number, { version: 3, reason: "ยังพัง" });
    expect(reopened.body().officer?.id).toBe(gone.id);
    await leave(gone.id);
    expect((await act(routes.acceptComplaint, number, { version: 4 })).body().officer?.id).toBe(officer.id);
  });
});
