import { citizen, complaintRoutes, type Draft, memberRoutes, membership } from "@paknam/contract";
import { nationalIdCheckDigit } from "@paknam/thai";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ask, buildComplaint, buildMember, type Signed, type TestMember } from "../../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { agreedToAll, fullDraft, officerOf, registerMember } from "../../../testing/members.ts";
import { openTestThaid, type TestThaid } from "../../../testing/thaid.ts";
import { waitFor } from "../../../testing/wait-for.ts";

// Facts are gathered for five seconds.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let line: TestLine;
let thaid: TestThaid;
let social: Awaited<ReturnType<typeof officerOf>>;
let health: Awaited<ReturnType<typeof officerOf>>;
let desk: Awaited<ReturnType<typeof officerOf>>;
beforeAll(async () => {
  thaid = await openTestThaid();
  line = await openTestLine({ environment: thaid.environment });
  social = await officerOf(line.test, "social-development-office", { duties: ["facts"] });
  health = await officerOf(line.test, "public-health-office", { duties: ["facts"] });
  desk = await officerOf(line.test, "nakhon-samut-prakan", { duties: ["member-desk", "identity"] });
});
afterAll(async () => {
  await line.close();
  await thaid.close();
});

const newMember = async (change: Draft = {}) => registerMember(line.test, change, await line.newPerson());
const textsTo = async (who: TestMember) =>
  (await line.answers(who.lineUserId)).map(({ message }) => JSON.stringify(message));
const waitForTexts = async (who: TestMember, count: number) => {
  await line.waitForAnswers(who.lineUserId, count);
  return textsTo(who);
};
async function prove(as: TestMember, pid: string) {
  const { url } = (await ask(line.test.http, membership.beginThaid, { as })).body();
  const query = await thaid.signIn(url, pid);
  return ask(line.test.http, membership.finishThaid, { as, body: { query } });
}
async function uploadList(as: Signed, type: string, numbers: readonly string[]) {
  const form = new FormData();
  form.set("type", type);
  form.set("file", new Blob([`เลขประจำตัวประชาชน\n${numbers.join("\n")}\n`]), "list.csv");
  const body = new Response(form);
  const reply = await line.test.http.inject({
    method: "POST",
    url: memberRoutes.uploadFactList.path,
    headers: { ...as.headers, "content-type": body.headers.get("content-type") ?? "" },
    payload: Buffer.from(await body.arrayBuffer()),
  });
  expect(reply.statusCode, reply.body).toBe(200);
}
async function claim(as: TestMember, given: Record<string, unknown>): Promise<void> {
  const body = { type: "old-age-allowance", words: "อายุครบแล้ว" };
  const page = (await ask(line.test.http, membership.makeClaim, { as, body })).body();
  const params = { id: page.claims[0]?.id ?? "" };
  const { version } = (await ask(line.test.http, memberRoutes.getClaim, { as: social, params })).body();
  const answer = { version, ...given };
  (await ask(line.test.http, memberRoutes.answerClaim, { as: social, params, body: answer })).body();
}
let serial = 0;
function nextNumber(): string {
  serial += 1;
  const twelve = `19902${String(serial).padStart(7, "0")}`;
  return twelve + nationalIdCheckDigit(twelve);
}

describe("told in the chat, once, in one's language", () => {
  test("what an agency answered: yes is one message, though it is a fact too", async () => {
    const member = await newMember();
    await claim(member, { answer: "yes" });
    const [told] = await waitForTexts(member, 1);
    expect(told).toContain("รับรองแล้ว");
    expect(told).toContain("ผู้รับเบี้ยยังชีพผู้สูงอายุ");
  });

  test("no and more with the agency's words; more with the day by which", async () => {
    const [refused, asked] = [await newMember({ language: "en" }), await newMember()];
    await claim(refused, { answer: "no", words: "ไม่พบชื่อในทะเบียน" });
    const [no] = await waitForTexts(refused, 1);
    expect(no).toContain("cannot confirm it");
    expect(no).toContain("ไม่พบชื่อในทะเบียน");
    await claim(asked, { answer: "more", words: "ขอสำเนาทะเบียนบ้าน" });
    const [more] = await waitForTexts(asked, 1);
    expect(more).toContain("ขอสำเนาทะเบียนบ้าน");
    expect(more).toContain("ตอบภายใน");
  });

  test("several facts that one proof confirms are one message", async () => {
    const { pid } = await thaid.newCitizen();
    await uploadList(social, "disability-card", [pid]);
    await uploadList(health, "health-volunteer", [pid, nextNumber()]);
    const member = await newMember();
    (await prove(member, pid)).body();
    const [told] = await waitForTexts(member, 1);
    expect(told).toContain("มีบัตรประจำตัวคนพิการ");
    expect(told).toContain("อสม.");
    await uploadList(social, "child-support", [pid]);
    expect((await waitForTexts(member, 2))[1]).not.toContain("อสม.");
  });

  test("that an officer saw the national number, not that one opened the record", async () => {
    const member = await newMember();
    (await prove(member, (await thaid.newCitizen()).pid)).body();
    const look = { as: desk, params: { id: member.memberId } };
    const opening = { purpose: "counter", words: "มาติดต่อที่เคาน์เตอร์" };
    (await ask(line.test.http, memberRoutes.openMember, { ...look, body: opening })).body();
    const { nationalId } = (
      await ask(line.test.http, memberRoutes.revealNationalId, { ...look, body: { words: "กรอกแบบคำขอ" } })
    ).body();
    const told = await waitForTexts(member, 1);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("เทศบาลนครสมุทรปราการ");
    expect(told[0]).toContain("กรอกแบบคำขอ");
    expect(told[0]).not.toContain(nationalId);
  });

  test("a receipt for who registered at a counter; who did on the page has read it there", async () => {
    const { consents: _, ...fields } = fullDraft();
    const prepared = (
      await ask(line.test.http, memberRoutes.prepareRegistration, {
        as: desk,
        body: { fields, document: null, nationalId: null },
      })
    ).body();
    const person = await buildMember(line.test.app.deps, await line.newPerson());
    const confirm = { accepted: true, fields: { consents: agreedToAll() } };
    const params = { code: prepared.code };
    (await ask(line.test.http, membership.confirmPrepared, { as: person, params, body: confirm })).body();
    expect((await waitForTexts(person, 1))[0]).toContain("ลงทะเบียนเรียบร้อยแล้ว");
    const onThePage = await newMember();
    await claim(onThePage, { answer: "yes" });
    const told = await waitForTexts(onThePage, 1);
    expect(told.some((words) => words.includes("ลงทะเบียนเรียบร้อย"))).toBe(false);
  });
});

describe("one person with a new LINE account", () => {
  test("is asked in the chat, and after their yes the new phone has the old complaints, their news and acts", async () => {
    const { http } = line.test;
    const { pid } = await thaid.newCitizen();
    const old = await newMember();
    (await prove(old, pid)).body();
    const before = await buildComplaint(line.test.app.deps, { memberId: old.memberId });
    const newPhone = await buildMember(line.test.app.deps, await line.newPerson());
    const submissionKey = "0199c0de-0000-7000-8000-000000000001";
    const between = await buildComplaint(line.test.app.deps, { memberId: newPhone.memberId, submissionKey });
    expect((await prove(newPhone, pid)).code).toBe("identity.of_another");
    expect((await waitForTexts(newPhone, 1))[0]).toContain("รวมเป็นบัญชีเดียวไหม");

    const page = (await ask(http, membership.getOwnPage, { as: newPhone })).body();
    const params = { id: page.requests[0]?.id ?? "" };
    (await ask(http, membership.decideRequest, { as: newPhone, params, body: { accepted: true } })).body();
    const own = await waitFor("both complaints are on the new phone", async () => {
      const { complaints } = (await ask(http, citizen.listOwnComplaints, { as: newPhone })).body();
      return complaints.length === 2 && complaints.map(({ number }) => number);
    });
    expect([...own].sort()).toEqual([before.number, between.number].sort());

    const city = await officerOf(line.test, "nakhon-samut-prakan");
    for (const { number } of [before, between]) {
      const accept = { as: city, params: { number }, body: { version: 1 } };
      (await ask(http, complaintRoutes.acceptComplaint, accept)).body();
    }
    const told = (await waitForTexts(newPhone, 3)).join();
    expect([told.includes(before.number), told.includes(between.number)]).toEqual([true, true]);
    expect(await textsTo(old)).toEqual([]);
    const withdraw = { as: newPhone, params: { number: between.number }, body: {} };
    expect((await ask(http, citizen.withdrawComplaint, withdraw)).status).toBe(200);
    // Sending the form again from that phone is still filing once.
    const again = await buildComplaint(line.test.app.deps, { memberId: old.memberId, submissionKey });
    expect(again.number).toBe(between.number);
  });
});
