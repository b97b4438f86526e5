import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../../testing/app.ts";
import { findByNumber, listOfMember } from "../../complaints.queries.ts";
import { openComplaints } from "../../open-complaints.ts";
import { listPhotos } from "../../photos/photos.queries.ts";
import { withdrawComplaint } from "../../resolution/withdraw-complaint.ts";
import { listSteps } from "../../steps.queries.ts";
import { type Chat, openChat } from "./testing/open-chat.ts";
import { CITY_HALL, dialoguesOf } from "./testing/run-talk.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

/** Somebody who has filed just now, and the number. */
async function justFiled(): Promise<{ chat: Chat; number: string }> {
  t.clock.set("2026-11-23T03:00:00Z");
  const chat = await openChat(t, dialoguesOf(t));
  for (const words of ["ไฟถนนดับ ตำบลแพรกษา", "ข้าม", "ส่งเรื่อง"]) await chat.text(words);
  const [filed] = await listOfMember(t.app.deps.db, chat.person.memberId);
  if (!filed) throw new Error("nothing was filed");
  t.clock.advance(60_000);
  return { chat, number: filed.number };
}

async function standingOf(number: string) {
  const { db, links } = t.app.deps;
  const complaint = await findByNumber(db, number);
  if (!complaint) throw new Error("no such complaint");
  const steps = await listSteps(db, complaint.id);
  const photos = await listPhotos(db, links, complaint.id);
  return {
    state: complaint.state,
    steps: steps.map(({ kind }) => kind),
    words: steps.at(-1)?.words,
    photos: photos.length,
  };
}
const filedBy = async (chat: Chat) => (await listOfMember(t.app.deps.db, chat.person.memberId)).length;

describe("right after filing", () => {
  test("a photo is asked about, and a tap adds it to what was filed", async () => {
    const { chat, number } = await justFiled();
    expect(await chat.photo({ isLast: false })).toBe("");
    const asked = await chat.photo();
    expect(asked).toContain(`จะเพิ่มในเรื่อง ${number} ที่เพิ่งแจ้ง หรือเป็นเรื่องใหม่`);
    expect(asked).toContain("[เรื่องใหม่]");
    expect(await chat.tap(`เพิ่มใน ${number}`)).toContain(`เพิ่มในเรื่อง ${number} แล้ว เทศบาลเมืองแพรกษา`);
    expect(await standingOf(number)).toEqual({
      state: "submitted",
      steps: ["submitted", "added"],
      words: null,
      photos: 2,
    });
    expect(chat.state()).toBeNull();
    expect(await filedBy(chat)).toBe(1);
  });

  test.each(["1", "เพิ่ม", "เรื่องเดิม", "ใช่"])("words and a pin are kept, and typing %s adds them", async (answer) => {
    const { chat, number } = await justFiled();
    expect(await chat.text("เสาอยู่ตรงข้ามเซเว่น")).toContain("หรือเป็นเรื่องใหม่");
    await chat.pin(CITY_HALL, "หน้าปากซอย");
    expect(await chat.text(answer)).toContain(`เพิ่มในเรื่อง ${number} แล้ว`);
    expect((await standingOf(number)).words).toBe("เสาอยู่ตรงข้ามเซเว่น\nหน้าปากซอย\n13.599300, 100.596800");
  });

  test.each(["2", "เรื่องใหม่", "ไม่ใช่", "แจ้งเรื่อง"])(
    "typing %s begins a new one with all that was kept",
    async (answer) => {
      const { chat, number } = await justFiled();
      await chat.text("ขยะล้นถัง ไม่มีคนมาเก็บ ตำบลบางปู");
      await chat.photo();
      expect(await chat.text(answer)).toContain("ตรวจดูก่อนส่งเรื่อง");
      expect(await chat.text("ส่งเรื่อง")).toContain("ส่งเรื่องแล้ว");
      expect(await filedBy(chat)).toBe(2);
      expect((await standingOf(number)).steps).toEqual(["submitted"]);
    },
  );

  test("ยกเลิก adds nothing, and a photo taken back is not kept", async () => {
    const { chat, number } = await justFiled();
    await chat.photo();
    expect(await chat.unsend(chat.lastMessageId())).toContain("เอารูปที่ยกเลิกการส่งออก");
    expect(chat.state()).toBeNull();
    await chat.photo();
    expect(await chat.text("ยกเลิก")).toContain(`เรื่อง ${number} ยังเหมือนเดิม`);
    expect(await standingOf(number)).toMatchObject({ steps: ["submitted"], photos: 0 });
  });

  test("the word that begins one, and a tap for another, are not asked about", async () => {
    const { chat } = await justFiled();
    expect(await chat.text("แจ้งเรื่อง")).toContain("เล่าให้ฟังได้เลย");
    const { chat: other } = await justFiled();
    expect(await other.choose("complaints.file:start")).toContain("เล่าให้ฟังได้เลย");
  });

  test("after a quarter of an hour, or once it is withdrawn, it is something new", async () => {
    const { chat } = await justFiled();
    t.clock.advance(15 * 60_000);
    expect(await chat.photo()).toContain("รูปนี้เป็นเรื่องอะไร");
    const { chat: other, number } = await justFiled();
    const { context } = openComplaints(t.app.deps);
    await other.photo();
    await withdrawComplaint(t.app.deps.db, context, { memberId: other.person.memberId, number, words: null });
    expect(await other.text("เพิ่ม")).toContain(`เรื่อง ${number} ปิดไปแล้ว`);
    expect(await other.text("ขยะล้นถัง ไม่มีคนมาเก็บ ตำบลบางปู")).toContain("ตรวจดูก่อนส่งเรื่อง");
  });
});
