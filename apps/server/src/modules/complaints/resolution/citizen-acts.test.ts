import { citizen, type Route, complaintRoutes as routes } from "@paknam/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import {
  ask,
  buildComplaint,
  buildMember,
  type Signed,
  signedIn,
  type TestMember,
} from "../../../testing/complaints.ts";
import { buildOfficer, organisationId } from "../../../testing/organisations.ts";
import { openComplaints } from "../index.ts";
import { closeResolved } from "./close-resolved.ts";

const DAY_MS = 86_400_000;
let test: TestApp;
let officer: Signed;
let member: TestMember;
let other: TestMember;
beforeAll(async () => {
  test = await openTestApp();
  const { deps } = test.app;
  const cityId = await organisationId(deps, "nakhon-samut-prakan");
  officer = await signedIn(test.http, await buildOfficer(deps, { organisationId: cityId }));
  [member, other] = [await buildMember(deps), await buildMember(deps)];
});
afterAll(() => test.close());

const file = () => buildComplaint(test.app.deps, { memberId: member.memberId });
const act = <R extends Route>(route: R, number: string, body: unknown, as: Signed = member) =>
  ask(test.http, route, { params: { number }, body, as });
const resolve = (number: string, version = 1) =>
  act(routes.resolveComplaint, number, { version, words: "ปะแล้ว", reasonWithoutPhoto: "ฝนตก" }, officer);

describe("one's own complaints", () => {
  it("lists one's own, newest first, and nobody else's", async () => {
    const { number } = await file();
    const mine = (await ask(test.http, citizen.listOwnComplaints, { as: member })).body().complaints;
    expect(mine[0]?.number).toBe(number);
    const theirs = (await ask(test.http, citizen.listOwnComplaints, { as: other })).body().complaints;
    expect(theirs).toEqual([]);
    expect((await ask(test.http, citizen.listOwnComplaints)).code).toBe("session.missing");
  });

  it("shows its steps without what officers note among themselves", async () => {
    const { number } = await file();
    await act(routes.noteComplaint, number, { version: 1, note: "ผู้แจ้งเคยร้องเรียนบ่อย" }, officer);
    await act(routes.acceptComplaint, number, { version: 2, note: "ลับภายใน" }, officer);
    const seen = await ask(test.http, citizen.getOwnComplaint, { params: { number }, as: member });
    expect(seen.body().steps.map(({ kind }) => kind)).toEqual(["submitted", "accepted"]);
    expect(seen.text).not.toMatch(/ผู้แจ้งเคย|ลับภายใน|เจ้าหน้าที่ทดสอบ/);
    expect((await ask(test.http, citizen.getOwnComplaint, { params: { number }, as: other })).code).toBe(
      "complaint.not_found",
    );
  });
});

describe("what the one who filed it does", () => {
  const acts: [string, Route, object][] = [
    ["answer", citizen.answerComplaint, { words: "หน้าตลาด" }],
    ["rate", citizen.rateComplaint, { rating: 5 }],
    ["reopen", citizen.reopenComplaint, { words: "ยังเป็นหลุม" }],
    ["withdraw", citizen.withdrawComplaint, {}],
  ];
  it.each(acts)("%s: not without a session, not another's, not with bad input", async (_name, route, body) => {
    const { number } = await file();
    expect((await act(route, number, body, { headers: {} })).code).toBe("session.missing");
    expect((await act(route, number, body, other)).code).toBe("complaint.not_found");
    expect((await act(route, number, { words: 5, rating: 9 })).status).toBe(400);
  });

  it("answers the question, once", async () => {
    const { number } = await file();
    expect((await act(citizen.answerComplaint, number, { words: "หน้าตลาด" })).code).toBe("complaint.act_not_possible");
    await act(routes.askCitizen, number, { version: 1, words: "ตรงไหนครับ" }, officer);
    const answers = await Promise.all([
      act(citizen.answerComplaint, number, { words: "หน้าตลาด" }),
      act(citizen.answerComplaint, number, { words: "หน้าตลาด" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("rates 1 to 5, which closes it", async () => {
    const { number } = await file();
    await resolve(number);
    expect((await act(citizen.rateComplaint, number, { rating: 4, comment: "ดี" })).body()).toMatchObject({
      state: "closed",
      rating: 4,
      acts: ["reopen"],
    });
    expect((await act(citizen.rateComplaint, number, { rating: 1 })).code).toBe("complaint.act_not_possible");
  });

  it("says that it is not fixed: it starts anew with new deadlines, for thirty days", async () => {
    const { number } = await file();
    await resolve(number);
    const before = (await ask(test.http, citizen.getOwnComplaint, { params: { number }, as: member })).body();
    test.clock.advance(10 * DAY_MS);
    const after = (await act(citizen.reopenComplaint, number, { words: "ยังเป็นหลุม" })).body();
    expect(after).toMatchObject({ state: "submitted", isOverdue: false });
    expect(after.resolveDueAt > before.resolveDueAt).toBe(true);
    const late = await file();
    await resolve(late.number);
    test.clock.advance(31 * DAY_MS);
    expect((await act(citizen.reopenComplaint, late.number, { words: "ยัง" })).code).toBe("complaint.act_not_possible");
    test.clock.advance(-41 * DAY_MS);
  });

  it("takes it back", async () => {
    const { number } = await file();
    expect((await act(citizen.withdrawComplaint, number, {})).body()).toMatchObject({ state: "withdrawn", acts: [] });
  });
});

describe("closing what nobody objected to", () => {
  it("waits seven days", async () => {
    const { deps } = test.app;
    const { context } = openComplaints(deps);
    const { number } = await file();
    await resolve(number);
    test.clock.advance(6 * DAY_MS);
    await closeResolved(deps.db, context);
    const state = async () =>
      (await ask(test.http, citizen.getOwnComplaint, { params: { number }, as: member })).body().state;
    expect(await state()).toBe("resolved");
    test.clock.advance(2 * DAY_MS);
    await closeResolved(deps.db, context);
    expect(await state()).toBe("closed");
    test.clock.advance(-8 * DAY_MS);
  });
});
