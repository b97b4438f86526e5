import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApp, type TestApp } from "../../../../testing/app.ts";
import type { Dialogue } from "../../../messages/index.ts";
import { findByNumber, listOfMember } from "../../complaints.queries.ts";
import { tellUnsent } from "../../open-dialogues.ts";
import { type Chat, openChat, wordsOf } from "./testing/open-chat.ts";
import { dialoguesOf, photosFiled } from "./testing/run-talk.ts";

let t: TestApp;
let dialogues: Dialogue[];
beforeAll(async () => {
  t = await openTestApp();
  dialogues = dialoguesOf(t);
});
afterAll(() => t.close());

const newChat = (): Promise<Chat> => openChat(t, dialogues);
const filedBy = (chat: Chat) => listOfMember(t.app.deps.db, chat.person.memberId);
const photosOf = (chat: Chat): Promise<number> => photosFiled(t, chat);

describe("afterwards", () => {
  test("it is over after filing, and another may begin at once, by one more tap", async () => {
    const chat = await newChat();
    for (const step of ["ไฟถนนดับ ตำบลปากน้ำ", "ข้าม", "ส่ง"]) await chat.text(step);
    expect(chat.state()).toBeNull();
    expect(await chat.text("ขอบคุณครับ")).toContain("ยินดี");
    expect(await chat.text("ขยะล้นถัง ไม่มีคนมาเก็บ ตำบลบางปู")).toContain("หรือเป็นเรื่องใหม่");
    expect(await chat.tap("เรื่องใหม่")).toContain("มีรูปไหม");
    await chat.text("ข้าม");
    await chat.text("ส่ง");
    expect(await filedBy(chat)).toHaveLength(2);
  });
});

describe("nothing is done twice", () => {
  test("confirm tapped twice, typed again, and tapped once more the next day: one complaint, the same answer", async () => {
    const chat = await newChat();
    await chat.text("ไฟถนนดับ ตำบลปากน้ำ");
    await chat.text("ข้าม");
    const confirm = chat.offered().find(({ label }) => label === "ส่งเรื่อง");
    if (confirm?.kind !== "say") throw new Error("no tap to send");
    const first = await chat.choose(confirm.data);
    expect(first).toContain("ส่งเรื่องแล้ว");
    expect(await chat.choose(confirm.data)).toBe(first);
    expect(await chat.text("ส่งเรื่อง")).toBe(first);
    t.clock.advance(24 * 3_600_000);
    expect(await chat.choose(confirm.data)).toBe(first);
    expect(await filedBy(chat)).toHaveLength(1);
  });

  test("an old tap does nothing to the complaint that is being told now", async () => {
    const chat = await newChat();
    await chat.text("ไฟดับ");
    const old = chat.offered().find(({ label }) => label === "ไฟฟ้า");
    await chat.text("ยกเลิก");
    await chat.text("ขยะล้นถัง ไม่มีคนมาเก็บ");
    if (old?.kind !== "say") throw new Error("no tap");
    expect(await chat.choose(old.data)).toContain("เป็นของเรื่องก่อนหน้า");
    await chat.text("ตำบลปากน้ำ");
    expect(await chat.text("ข้าม")).toContain("ประเภท: ขยะ");
  });
});

describe("what is taken back goes", () => {
  test("the text unsent before confirming", async () => {
    const chat = await newChat();
    await chat.text("ขยะล้นถัง ไม่มีคนมาเก็บ");
    const first = chat.lastMessageId();
    await chat.text("ตำบลแพรกษา");
    expect(await chat.unsend(first)).toMatch(/เอาข้อความที่ยกเลิกการส่งออก[\s\S]*เกิดอะไรขึ้น/);
    await chat.text("ถนนเป็นหลุมใหญ่มาก");
    await chat.text("ข้าม");
    await chat.text("ส่ง");
    const [filed] = await filedBy(chat);
    expect(filed).toMatchObject({ description: "ถนนเป็นหลุมใหญ่มาก", category: "road", placeText: "ตำบลแพรกษา" });
  });

  test("a photo unsent before confirming is not sent; what nobody holds says nothing", async () => {
    const chat = await newChat();
    await chat.text("ถนนเป็นหลุมใหญ่มาก ตำบลแพรกษา");
    await chat.photo();
    const photo = chat.lastMessageId();
    await chat.photo();
    expect(await chat.unsend(photo)).toContain("รูป: 1 รูป");
    expect(await chat.unsend("unheard-of")).toBe("");
    await chat.text("ส่ง");
    expect(await photosOf(chat)).toBe(1);
  });

  test("unsent after filing: the photo is hidden, the words are kept, and the person is told why", async () => {
    const chat = await newChat();
    await chat.text("ถนนเป็นหลุมใหญ่มาก ตำบลแพรกษา");
    const words = chat.lastMessageId();
    await chat.photo();
    const photo = chat.lastMessageId();
    await chat.text("ส่ง");
    const { db } = t.app.deps;
    const now = t.clock.now();
    const tell = (messageId: string) =>
      db
        .transaction()
        .execute((tx) => tellUnsent(tx, chat.person, { messageId, now }))
        .then(wordsOf);
    expect(await tell(photo)).toContain("ซ่อนรูปในเรื่อง");
    expect(await tell(words)).toContain("เก็บไว้เป็นหลักฐาน");
    expect(await tell("unheard-of")).toBe("");
    expect(await photosOf(chat)).toBe(0);
    expect((await filedBy(chat))[0]?.description).toContain("หลุมใหญ่");
  });
});

test.each([
  ["at what", ["แจ้งเรื่อง"]],
  ["at the category", ["ไฟดับ"]],
  ["at where", ["ขยะล้นถัง ไม่มีคนมาเก็บ"]],
  ["at photos", ["ขยะล้นถัง ไม่มีคนมาเก็บ ตำบลแพรกษา"]],
  ["at the summary", ["ขยะล้นถัง ไม่มีคนมาเก็บ ตำบลแพรกษา", "ข้าม"]],
  ["while changing", ["ขยะล้นถัง ไม่มีคนมาเก็บ ตำบลแพรกษา", "ข้าม", "แก้รายละเอียด"]],
])("ยกเลิก %s ends it and files nothing", async (_, steps) => {
  const chat = await newChat();
  for (const step of steps) await chat.text(step);
  expect(await chat.text("ยกเลิก")).toContain("ยกเลิกแล้ว ไม่มีอะไรถูกส่งไป");
  expect(chat.state()).toBeNull();
  expect(await filedBy(chat)).toEqual([]);
});

test("a state that cannot be read begins kindly anew and keeps the texts", async () => {
  const chat = await newChat();
  chat.setState({ version: 0, texts: [{ messageId: "old", text: "ไฟถนนดับทั้งซอย" }], photos: "?" });
  expect(await chat.text("ตำบลปากน้ำ")).toContain("ขออภัย");
  await chat.text("ข้าม");
  expect(wordsOf(chat.said())).toContain("ไฟถนนดับทั้งซอย");
});

test("what is longer than can be kept is cut with a clear word", async () => {
  const chat = await newChat();
  await chat.text(`ถนนเป็นหลุมใหญ่มาก ตำบลแพรกษา ${"หลุม".repeat(1200)}`);
  expect(await chat.text("หลุมลึกมาก ".repeat(100))).toContain("เกิน 5,000 ตัวอักษร");
  await chat.text("ส่ง");
  const [filed] = await filedBy(chat);
  const found = filed && (await findByNumber(t.app.deps.db, filed.number));
  expect(found?.description.length).toBeLessThanOrEqual(5_000);
  expect(found?.description.length).toBeGreaterThan(4_990);
});

test("forty photos are kept, the next is not, and a word says so", async () => {
  const chat = await openChat(t, dialogues);
  await chat.text("ถนนเป็นหลุมใหญ่มาก ตำบลแพรกษา");
  for (let sent = 1; sent <= 40; sent += 1) await chat.photo({ isLast: false });
  const before = JSON.stringify(chat.state());
  expect(await chat.photo({ isLast: false })).toBe("");
  expect(JSON.stringify(chat.state())).toBe(before);
  expect(await chat.photo()).toMatch(/ครบ 40 รูปแล้ว[\s\S]*รูป: 40 รูป/);
  await chat.text("ส่งเรื่อง");
  expect(await photosFiled(t, chat)).toBe(40);
});

test("a spot named in the story is shown as the place and kept; an area is read once", async () => {
  const chat = await openChat(t, dialogues);
  await chat.text("ขยะล้นถัง ไม่มีคนมาเก็บ หน้าตลาดปากน้ำ");
  expect(await chat.text("ข้าม")).toContain("สถานที่: ตลาดปากน้ำ\nตำบลปากน้ำ อำเภอเมืองสมุทรปราการ");
  await chat.text("ส่งเรื่อง");
  const [filed] = await listOfMember(t.app.deps.db, chat.person.memberId);
  expect(filed?.placeText).toBe("ตลาดปากน้ำ");

  const other = await openChat(t, dialogues);
  await other.text("ขยะล้นถัง ไม่มีคนมาเก็บ");
  await other.text("ตำบลปากน้ำ");
  expect(await other.text("ข้าม")).toContain("สถานที่: ตำบลปากน้ำ อำเภอเมืองสมุทรปราการ");
});
