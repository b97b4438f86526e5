import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TablesOf } from "../../../platform/db/db.ts";
import { newId } from "../../../platform/random.ts";
import { openTestApp, type TestApp } from "../../../testing/app.ts";
import { buildComplaint, buildMember, callerOf, type TestMember } from "../../../testing/complaints.ts";
import { buildOfficer, buildOrganisation, organisationId, type TestOfficer } from "../../../testing/organisations.ts";
import type { Complaint } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { openComplaints } from "../index.ts";
import { acceptComplaint } from "../resolution/accept-complaint.ts";
import { noteComplaint } from "../resolution/note-complaint.ts";
import { reopenAsOfficer, reopenComplaint } from "../resolution/reopen-complaint.ts";
import { resolveComplaint } from "../resolution/resolve-complaint.ts";
import { remindOfficers } from "./remind-officers.ts";
import { tellGathered } from "./tell-new.ts";

let test: TestApp;
let context: ComplaintsContext;
let member: TestMember;
let linked: TestOfficer;
const OFFICER_LINE = "Uofficer0000000000000000000000001";
const WORDS = "ถ้อยคำของผู้แจ้งที่ห้ามหลุดไปหาเจ้าหน้าที่ทาง LINE";
beforeAll(async () => {
  test = await openTestApp();
  const { deps } = test.app;
  ({ context } = openComplaints(deps));
  member = await buildMember(deps);
  const cityId = await organisationId(deps, "nakhon-samut-prakan");
  linked = await buildOfficer(deps, { organisationId: cityId, lineUserId: OFFICER_LINE });
});
afterAll(() => test.close());

/** Lets every listener of the complaint's newest step hear of it, twice: events come at least once. */
async function tell(complaint: Pick<Complaint, "id" | "version">, type: string): Promise<void> {
  const listeners = openComplaints(test.app.deps).listeners ?? [];
  const event = { type, id: complaint.id, version: complaint.version };
  for (const listener of [...listeners, ...listeners]) if (listener.event === type) await listener.handle(event);
}

const sentTo = async (lineUserId: string): Promise<{ cause: string; text: string }[]> =>
  (
    await test.app.deps.db
      .withTables<TablesOf<"messages">>()
      .selectFrom("messages.outgoing")
      .select(["cause", "body"])
      .where("lineUserId", "=", lineUserId)
      .orderBy("id")
      .execute()
  ).map(({ cause, body }) => ({ cause, text: JSON.stringify(body) }));

describe("telling", () => {
  it("tells the officers of a new one, without the citizen's words; the citizen at accepted and resolved, each once", async () => {
    const { deps } = test.app;
    const filed = await buildComplaint(deps, { memberId: member.memberId, description: WORDS });
    await tell({ id: filed.complaintId, version: 1 }, "complaint.submitted");
    const [first, ...more] = await sentTo(OFFICER_LINE);
    expect(more).toEqual([]);
    expect(first?.text).toContain(filed.number);
    expect(first?.text).not.toContain("ถ้อยคำ");

    const { number } = filed;
    const caller = callerOf(linked);
    const accepted = await acceptComplaint(deps.db, context, { caller, number, version: 1, note: "ลับ" });
    await tell(accepted, "complaint.accepted");
    const noted = await noteComplaint(deps.db, context, { caller, number, version: 2, note: "ลับ" });
    await tell(noted, "complaint.noted");
    const resolved = await resolveComplaint(deps.db, context, {
      caller,
      number,
      version: 3,
      words: "ปะหลุมแล้วครับ",
      photoIds: [],
      reasonWithoutPhoto: "กล้องเสีย",
    });
    await tell(resolved, "complaint.resolved");
    const said = await sentTo(member.lineUserId);
    expect(said).toHaveLength(2);
    expect(said.map(({ text }) => text).join()).not.toContain("ลับ");
    const last = said.at(-1)?.text ?? "";
    for (const words of [
      "ปะหลุมแล้วครับ",
      "กล้องเสีย",
      `complaints.follow:rate:${number}:5`,
      "5 ★",
      "ให้คะแนน",
      "ยังไม่เรียบร้อย",
    ])
      expect(last).toContain(words);

    const reopened = await reopenComplaint(deps.db, context, { ...member, number, words: WORDS, photoIds: [] });
    await tell(reopened, "complaint.reopened");
    const toOfficer = await sentTo(OFFICER_LINE);
    expect(toOfficer).toHaveLength(2);
    expect(toOfficer.at(-1)?.text).not.toContain("ถ้อยคำ");
    expect(toOfficer.at(-1)?.text).toContain("ผู้แจ้งบอกว่ายังไม่เรียบร้อย");
    expect(await sentTo(member.lineUserId)).toHaveLength(2);
  });

  it("an officer's reopening is told to colleagues without its reason; the citizen hears of it when it is accepted anew", async () => {
    const { deps } = test.app;
    const lineUserId = "Uofficer0000000000000000000000003";
    const { id: desk } = await buildOrganisation(deps);
    const acting = "Uofficer0000000000000000000000004";
    await buildOfficer(deps, { organisationId: desk, lineUserId });
    const caller = callerOf(await buildOfficer(deps, { organisationId: desk, lineUserId: acting }));
    const other = await buildMember(deps);
    const { number } = await buildComplaint(deps, { memberId: other.memberId });
    await deps.db
      .withTables<TablesOf<"complaints">>()
      .updateTable("complaints.complaint")
      .set({ organisationId: desk })
      .where("number", "=", number)
      .execute();
    const words = { words: "ทำแล้ว", photoIds: [], reasonWithoutPhoto: "ฝนตก" };
    const resolved = await resolveComplaint(deps.db, context, { caller, number, version: 1, ...words });
    const { version } = resolved;
    const reopened = await reopenAsOfficer(deps.db, context, { caller, number, version, reason: "ลับ" });
    await tell(reopened, "complaint.reopened");
    const said = await sentTo(lineUserId);
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toContain("เรื่องถูกเปิดอีกครั้ง");
    expect(said[0]?.text).not.toContain("ลับ");
    expect(await sentTo(other.lineUserId)).toEqual([]);
    expect(await sentTo(acting)).toEqual([]);
  });
});

describe("a flood", () => {
  it("rings an officer's phone once in ten minutes, with five numbers and how many there are", async () => {
    const { deps } = test.app;
    const lineUserId = "Uofficer0000000000000000000000002";
    const { id: desk } = await buildOrganisation(deps);
    const officer = await buildOfficer(deps, { organisationId: desk, lineUserId });
    await deps.db
      .withTables<TablesOf<"organisations">>()
      .insertInto("organisations.serving")
      .values({ id: newId(), areaCode: "110101", category: "sidewalk", organisationId: desk })
      .execute();
    const settings = { ...context, publicUrl: "http://localhost:3000" };
    const file = async () => {
      const filed = await buildComplaint(deps, { memberId: member.memberId, category: "sidewalk" });
      await tell({ id: filed.complaintId, version: 1 }, "complaint.submitted");
      return filed;
    };
    const first = await file();
    expect((await sentTo(lineUserId)).map(({ text }) => text.includes(first.number))).toEqual([true]);
    const flood: Awaited<ReturnType<typeof file>>[] = [];
    for (let count = 0; count < 8; count += 1) flood.push(await file());
    await tellGathered(deps.db, settings, officer.id);
    expect(await sentTo(lineUserId)).toHaveLength(1);
    const gone = flood[0]?.number ?? "";
    const caller = callerOf(officer);
    await acceptComplaint(deps.db, context, { caller, number: gone, version: 1, note: null });
    const { rows } = await sql<{ runAt: Date }>`
      select run_at from graphile_worker.jobs where key = ${`complaints.tell-new:${officer.id}`}`.execute(deps.db);
    expect(rows.map(({ runAt }) => runAt.getTime() - test.clock.now().getTime())).toEqual([600_000]);
    test.clock.advance(600_000);
    await Promise.all([1, 2].map(() => tellGathered(deps.db, settings, officer.id)));
    const said = await sentTo(lineUserId);
    expect(said).toHaveLength(2);
    expect(said.at(-1)?.text).toContain("7 เรื่อง");
    const listed = new Set(said.at(-1)?.text.match(/69-[0-9A-Z]{7}/g));
    expect(listed.size).toBe(5);
    expect(listed).not.toContain(gone);
    test.clock.set("2026-11-23T03:00:00Z");
  });
});

describe("reminding", () => {
  it("gathers what is due in one message, once for each deadline, in office hours", async () => {
    const { deps } = test.app;
    const remind = () => remindOfficers(deps.db, { ...context, publicUrl: "http://localhost:3000" });
    for (let count = 0; count < 7; count += 1) await buildComplaint(deps, { memberId: member.memberId });
    const before = (await sentTo(OFFICER_LINE)).length;
    await remind();
    expect(await sentTo(OFFICER_LINE)).toHaveLength(before);
    // Sunday: nobody is written to.
    test.clock.set("2026-11-29T04:00:00Z");
    await remind();
    expect(await sentTo(OFFICER_LINE)).toHaveLength(before);
    test.clock.set("2026-11-30T04:00:00Z");
    await remind();
    await remind();
    const said = await sentTo(OFFICER_LINE);
    expect(said).toHaveLength(before + 1);
    expect(said.at(-1)?.text).toContain("8 เรื่อง");
    expect(said.at(-1)?.text.match(/69-/g)).toHaveLength(5);
    // The day they are due, and after it: two more deadlines, two more messages.
    test.clock.set("2026-12-09T04:00:00Z");
    await remind();
    expect(await sentTo(OFFICER_LINE)).toHaveLength(before + 2);
  });
});
