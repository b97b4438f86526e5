import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import { openTestApp, TEST_NOW, type TestApp } from "../../../testing/app.ts";
import type { Dialogue } from "../../messages/index.ts";
import type { Complaint } from "../complaint.ts";
import { findByNumber, listOfMember } from "../complaints.queries.ts";
import type { ComplaintsContext } from "../context.ts";
import { type Chat, openChat } from "../intake/dialogue/testing/open-chat.ts";
import { openComplaints } from "../open-complaints.ts";
import { openComplaintDialogues } from "../open-dialogues.ts";
import { listPhotos } from "../photos/photos.queries.ts";
import { askCitizen } from "../resolution/ask-citizen.ts";
import { resolveComplaint } from "../resolution/resolve-complaint.ts";
import { listSteps } from "../steps.queries.ts";

let t: TestApp;
let dialogues: Dialogue[];
let context: ComplaintsContext;
beforeAll(async () => {
  t = await openTestApp();
  const name = { th: "สมุทรปราการ", en: "Samut Prakan" };
  context = openComplaints(t.app.deps).context;
  const province = { name, complaintCentre: { name, hotline: "1567" } };
  dialogues = openComplaintDialogues({ context, province, publicUrl: "https://paknam.example" });
});
afterAll(() => t.close());

/** A person who has filed so many complaints. */
async function reporter(complaints = 1): Promise<{ chat: Chat; numbers: string[] }> {
  t.clock.set(TEST_NOW);
  const chat = await openChat(t, dialogues);
  for (let filed = 0; filed < complaints; filed += 1) {
    for (const words of [`ไฟถนนดับ ต้นที่ ${filed + 1} ตำบลแพรกษา`, "ข้าม", "ส่งเรื่อง"]) await chat.text(words);
    // What comes within a quarter of an hour is asked about.
    t.clock.advance(20 * 60_000);
  }
  const own = await listOfMember(t.app.deps.db, chat.person.memberId);
  expect(own).toHaveLength(complaints);
  return { chat, numbers: own.map(({ number }) => number) };
}

const complaintOf = async (number: string): Promise<Complaint> => {
  const complaint = await findByNumber(t.app.deps.db, number);
  if (!complaint) throw new Error("no such complaint");
  return complaint;
};
const officerOf = ({ organisationId }: Complaint): OfficerCaller => ({
  kind: "officer",
  officerId: randomUUID(),
  name: "เจ้าหน้าที่",
  organisationId,
  role: "officer",
  isCentre: false,
  duties: [],
  standsInFor: [],
});
async function ask(number: string, words = "เสาไฟต้นไหน"): Promise<void> {
  const complaint = await complaintOf(number);
  await askCitizen(t.app.deps.db, context, { caller: officerOf(complaint), number, version: complaint.version, words });
}
async function resolve(number: string): Promise<void> {
  const complaint = await complaintOf(number);
  await resolveComplaint(t.app.deps.db, context, {
    caller: officerOf(complaint),
    number,
    version: complaint.version,
    words: "เปลี่ยนหลอดแล้ว",
    photoIds: [],
    reasonWithoutPhoto: "งานกลางคืน",
  });
}
const lastWords = async (number: string) => {
  const steps = await listSteps(t.app.deps.db, (await complaintOf(number)).id);
  return steps.at(-1)?.words;
};
const one = (numbers: readonly string[]): string => numbers[0] ?? "";

describe("looking", () => {
  test.each(["เรื่องของฉัน", "เรื่องถึงไหนแล้วคะ", "สถานะ", "ติดตามเรื่องของผม"])("%s lists one's own", async (words) => {
    const { chat, numbers } = await reporter(2);
    const said = await chat.text(words);
    for (const number of numbers) expect(said).toContain(number);
    expect(said).toContain("(รอรับเรื่อง)");
    expect(said).toContain("หน่วยงาน: เทศบาลเมืองแพรกษา");
    expect(said).toContain("กำหนดแก้ไข: 30 พ.ย. 2569");
    expect(said.match(/รหัสติดตาม: [0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/g)).toHaveLength(2);
    expect(said).toContain("[ดูเรื่องนี้]");
    expect(chat.state()).toBeNull();
  });

  test("who has none is told how to begin", async () => {
    const chat = await openChat(t, dialogues);
    expect(await chat.text("เรื่องของฉัน")).toMatch(/ยังไม่มีเรื่อง[\s\S]*\[แจ้งเรื่องใหม่\]/);
  });

  test("a number alone shows that one; another's number is answered like nobody's", async () => {
    const { chat, numbers } = await reporter();
    expect(await chat.text(one(numbers).toLowerCase())).toContain(one(numbers));
    const stranger = await openChat(t, dialogues);
    const theirs = await stranger.text(one(numbers));
    expect(theirs).toContain("ไม่พบเรื่อง");
    expect(theirs).toContain("[ติดตามเรื่อง]");
    expect(await stranger.choose(`complaints.follow:answer:${one(numbers)}`)).toBe(theirs);
    expect(await stranger.choose(`complaints.follow:withdraw-yes:${one(numbers)}`)).toBe(theirs);
    expect((await complaintOf(one(numbers))).state).toBe("submitted");
  });

  test("in the middle of filing it shows the list, and filing goes on", async () => {
    const { chat, numbers } = await reporter();
    await chat.text("ขยะล้นถัง ไม่มีคนมาเก็บ");
    expect(await chat.text("เรื่องของฉัน")).toContain(one(numbers));
    expect(await chat.text("ตำบลบางปู")).toContain("มีรูปไหม");
  });
});

describe("answering", () => {
  test("simply written, when one office waits", async () => {
    const { chat, numbers } = await reporter();
    await ask(one(numbers));
    expect(await chat.text("ต้นที่สาม หน้าร้านก๋วยเตี๋ยว")).toMatch(
      /ส่งคำตอบให้เทศบาลเมืองแพรกษาแล้ว.*จะแจ้งที่นี่เมื่อแก้ไขแล้วหรือต้องถามเพิ่ม/,
    );
    expect(await complaintOf(one(numbers))).toMatchObject({ state: "in-progress" });
    expect(await lastWords(one(numbers))).toBe("ต้นที่สาม หน้าร้านก๋วยเตี๋ยว");
    expect(chat.state()).toBeNull();
  });

  test("by the button, with photos and words", async () => {
    const { chat, numbers } = await reporter();
    await ask(one(numbers));
    expect(await chat.choose(`complaints.follow:answer:${one(numbers)}`)).toContain("ถามว่า “เสาไฟต้นไหน”");
    expect(await chat.photo({ isLast: false })).toBe("");
    expect(await chat.photo()).toContain("ได้รับรูปแล้ว");
    expect(await chat.text("ต้นนี้ครับ")).toContain("ส่งคำตอบ");
    expect(await lastWords(one(numbers))).toBe("ต้นนี้ครับ");
  });

  test("with forty photos and no more", async () => {
    const { chat, numbers } = await reporter();
    await ask(one(numbers));
    for (let sent = 1; sent <= 40; sent += 1) await chat.photo({ isLast: sent === 40 });
    expect(await chat.photo()).toContain("ครบ 40 รูปแล้ว");
    expect(await chat.text("ส่ง")).toContain("ส่งคำตอบ");
    const photos = await listPhotos(t.app.deps.db, t.app.deps.links, (await complaintOf(one(numbers))).id);
    expect(photos).toHaveLength(40);
  });

  test("a photo alone, sent with ส่ง", async () => {
    const { chat, numbers } = await reporter();
    await ask(one(numbers));
    expect(await chat.photo()).toContain("พิมพ์ “ส่ง”");
    expect(await chat.text("ส่ง")).toContain("ส่งคำตอบ");
    expect(await lastWords(one(numbers))).toBe("ส่งรูปเป็นคำตอบ");
  });

  test("when several wait it asks which, and sends what was written", async () => {
    const { chat, numbers } = await reporter(2);
    for (const number of numbers) await ask(number);
    expect(await chat.text("ต้นที่สาม หน้าร้านก๋วยเตี๋ยว")).toContain("ข้อความนี้ตอบเรื่องไหน");
    expect(await chat.text("2")).toContain("ส่งคำตอบ");
    const states = await Promise.all(numbers.map(async (number) => (await complaintOf(number)).state));
    expect(states.sort()).toEqual(["in-progress", "waiting-citizen"]);
  });

  test("words that may be a new complaint are asked about; as a new one they begin it", async () => {
    const { chat, numbers } = await reporter();
    await ask(one(numbers));
    expect(await chat.text("ขยะล้นถัง ไม่มีคนมาเก็บ")).toContain("หรือเป็นเรื่องใหม่");
    expect(await chat.tap("เป็นเรื่องใหม่")).toContain("เกิดที่ไหน");
    expect((await complaintOf(one(numbers))).state).toBe("waiting-citizen");
  });

  test("…and as an answer they are sent, typed as on a PC", async () => {
    const { chat, numbers } = await reporter();
    await ask(one(numbers));
    await chat.text("ขยะล้นถัง ไม่มีคนมาเก็บ");
    expect(await chat.text("ส่งเป็นคำตอบ")).toContain("ส่งคำตอบ");
    expect(await lastWords(one(numbers))).toBe("ขยะล้นถัง ไม่มีคนมาเก็บ");
  });

  test("a tap after it was answered says so", async () => {
    const { chat, numbers } = await reporter();
    await ask(one(numbers));
    await chat.text("ต้นที่สาม");
    expect(await chat.choose(`complaints.follow:answer:${one(numbers)}`)).toContain("ไม่ได้รอคำตอบแล้ว");
  });

  test("ยกเลิก leaves it as it was; an unsent photo goes", async () => {
    const { chat, numbers } = await reporter();
    await ask(one(numbers));
    await chat.photo();
    expect(await chat.unsend(chat.lastMessageId())).toContain("ออกให้แล้ว");
    expect(await chat.text("ยกเลิก")).toContain("ยังเหมือนเดิม");
    expect((await complaintOf(one(numbers))).state).toBe("waiting-citizen");
  });
});

describe("rating", () => {
  test("by a tap, with words after it", async () => {
    const { chat, numbers } = await reporter();
    await resolve(one(numbers));
    expect(await chat.choose(`complaints.follow:rate:${one(numbers)}:5`)).toContain("มีอะไรอยากบอก");
    // Points count at once, whether words follow or not.
    expect(await complaintOf(one(numbers))).toMatchObject({ state: "closed", rating: 5 });
    expect(await chat.text("เร็วมาก ขอบคุณทีมงาน")).toContain("บันทึก 5 คะแนน");
    expect(await complaintOf(one(numbers))).toMatchObject({ rating: 5, ratingComment: "เร็วมาก ขอบคุณทีมงาน" });
    expect(await chat.choose(`complaints.follow:rate:${one(numbers)}:1`)).toContain("ให้คะแนนไปแล้ว");
  });

  test.each([
    ["๔", 4],
    ["5 ดีมาก", 5],
    ["4 ★", 4],
    ["ห้าดาว", 5],
    ["⭐⭐⭐", 3],
  ])("by typing %s", async (typed, rating) => {
    const { chat, numbers } = await reporter();
    await resolve(one(numbers));
    await chat.text(typed);
    await chat.text("ข้าม");
    expect(await complaintOf(one(numbers))).toMatchObject({ rating, ratingComment: null });
  });

  test("what is no figure is asked again", async () => {
    const { chat, numbers } = await reporter();
    await resolve(one(numbers));
    await chat.choose(`complaints.follow:rate:${one(numbers)}`);
    expect(await chat.text("ก็ดี")).toContain("1 ถึง 5");
  });
});

describe("not fixed", () => {
  test("asks what is still wrong, and reopens with the words and the day of the answer", async () => {
    const { chat, numbers } = await reporter();
    await resolve(one(numbers));
    expect(await chat.text("ยังไม่เรียบร้อย")).toContain("ยังไม่เรียบร้อยตรงไหน");
    await chat.photo();
    expect(await chat.text("ไฟยังดับอยู่ต้นเดิม")).toMatch(/เปิดเรื่อง .* อีกครั้งแล้ว[\s\S]*30 พ.ย. 2569/);
    expect(await complaintOf(one(numbers))).toMatchObject({ state: "submitted", reopenCount: 1 });
    expect(await lastWords(one(numbers))).toBe("ไฟยังดับอยู่ต้นเดิม");
  });

  test("after 30 days it says how to go on", async () => {
    const { chat, numbers } = await reporter();
    await resolve(one(numbers));
    t.clock.advance(31 * 86_400_000);
    expect(await chat.choose(`complaints.follow:reopen:${one(numbers)}`)).toContain("เล่าเป็นเรื่องใหม่");
  });

  test("one that is still open need not be reopened", async () => {
    const { chat, numbers } = await reporter();
    expect(await chat.choose(`complaints.follow:reopen:${one(numbers)}`)).toContain("ยังดำเนินการอยู่");
  });
});

describe("withdrawing", () => {
  test("is asked first, and done once", async () => {
    const { chat, numbers } = await reporter();
    expect(await chat.text("ถอนเรื่อง")).toContain(`จะถอนเรื่อง ${one(numbers)} ใช่ไหม`);
    expect(await chat.text("ใช่")).toContain("ถอนเรื่อง");
    expect((await complaintOf(one(numbers))).state).toBe("withdrawn");
    expect(await chat.choose(`complaints.follow:withdraw-yes:${one(numbers)}`)).toContain("แล้ว");
  });

  test("can be left", async () => {
    const { chat, numbers } = await reporter();
    await chat.text(`ถอนเรื่อง ${one(numbers)}`);
    expect(await chat.tap("ไม่ถอน")).toContain("ดำเนินการต่อ");
    expect((await complaintOf(one(numbers))).state).toBe("submitted");
  });

  test("of several asks which", async () => {
    const { chat, numbers } = await reporter(2);
    expect(await chat.text("ถอนเรื่อง")).toContain("จะถอนเรื่องไหน");
    expect(await chat.text("1")).toContain("ใช่ไหม");
    await chat.text("ใช่ ถอนเรื่อง");
    const states = await Promise.all(numbers.map(async (number) => (await complaintOf(number)).state));
    expect(states.sort()).toEqual(["submitted", "withdrawn"]);
  });
});

test("a state that cannot be read, and a garbled tap, end kindly", async () => {
  const { chat } = await reporter();
  chat.setState({ kind: "of another time" }, "complaints.follow");
  expect(await chat.text("อะไรนะ")).toContain("ขออภัย");
  expect(await chat.choose("complaints.follow:rate:nonsense:9")).toContain("รอรับเรื่อง");
});
