import { membership } from "@paknam/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ask } from "../../../testing/complaints.ts";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { newTalker, type Talker, wordsOf } from "./testing/registering.ts";

vi.setConfig({ testTimeout: 60_000 });

let line: TestLine;
beforeAll(async () => {
  line = await openTestLine();
});
afterAll(() => line.close());

const memberOf = async (userId: string) => {
  const idToken = String((await line.call("POST", `/users/${userId}/id-token`, {})).idToken);
  const answer = await line.test.http.inject({ method: "POST", url: "/api/member/session", payload: { idToken } });
  return { headers: { authorization: `Bearer ${answer.json().bearer}` } };
};
const pageOf = async (userId: string) =>
  (await ask(line.test.http, membership.getOwnPage, { as: await memberOf(userId) })).body();
const draftOf = async (userId: string) =>
  (await ask(line.test.http, membership.getRegistration, { as: await memberOf(userId) })).body().draft;
const sayAll = async (talker: Talker, ...words: string[]) => {
  for (const each of words) await talker.say(each);
};
/** As far as the name, all consents given. */
const toName = (talker: Talker) => sayAll(talker, "สมัครสมาชิก", "รับทราบ", "ยินยอม", "ยินยอม", "ยินยอม");

/** Later words of a purpose, for as long as a test runs. */
async function withNewWords(purpose: string, work: () => Promise<void>): Promise<void> {
  const { db } = line.test.app.deps;
  await sql`insert into members.consent_text (purpose, version, texts, sha256, published_at)
    select purpose, 2, texts, 'other', ${line.test.clock.now()} from members.consent_text
    where purpose = ${purpose} and version = 1`.execute(db);
  try {
    await work();
  } finally {
    await sql`delete from members.consent where version = 2`.execute(db);
    await sql`delete from members.consent_now where version = 2`.execute(db);
    await sql`delete from members.consent_text where version = 2`.execute(db);
  }
}

describe("registering by chat", () => {
  test("by typing only, everything answered, and the own page holds what was said", async () => {
    const talker = await newTalker(line);
    await sayAll(talker, "ลงทะเบียน", "รับทราบค่ะ", "ยินยอม", "ใช่", "ไม่");
    await sayAll(talker, "สมหญิง ใจงาม", "พ.ศ. ๒๕๒๓", "081-234-5678", "2");
    await sayAll(talker, "หมู่บ้านริมน้ำ แพรกษา", "เรียน ปากน้ำ", "สำโรงเหนือ, ต.ท้ายบ้าน", "พอแล้ว", "1 3", "น้ำท่วม");
    expect(talker.last()).toContain("หมู่บ้านริมน้ำ ตำบลแพรกษา อำเภอเมืองสมุทรปราการ");
    await talker.say("ยืนยันค่ะ");
    expect(talker.last()).toContain("สมัครเรียบร้อยแล้ว คุณสมหญิง ใจงาม");
    const page = await pageOf(talker.userId);
    expect(page).toMatchObject({
      isRegistered: true,
      name: "สมหญิง ใจงาม",
      birthYear: 1980,
      phone: "+66812345678",
      residence: "registered-elsewhere",
      home: { label: "หมู่บ้านริมน้ำ", area: { name: { th: "แพรกษา" } } },
      work: null,
      study: { area: { name: { th: "ปากน้ำ" } } },
      topics: ["flood"],
    });
    expect(page.followed.map(({ area }) => area.name.th).sort()).toEqual(["ท้ายบ้าน", "สำโรงเหนือ"]);
    expect(page.groups.map(({ key }) => key).sort()).toEqual(["estate-residents", "parents"]);
    expect(page.consents.map(({ state }) => state)).toEqual(["given", "given", "given", "withdrawn"]);
    const { rows } = await sql<{ channel: string }>`select distinct channel from members.consent
      join members.member on member.id = member_id where line_user_id = ${talker.userId}`.execute(
      line.test.app.deps.db,
    );
    expect(rows).toEqual([{ channel: "chat" }]);
  });

  test("by taps, with a pin for the home", async () => {
    const talker = await newTalker(line);
    await talker.say("สมัคร");
    for (const label of ["รับทราบ", "ยินยอม", "ยินยอม", "ยินยอม", "สมชาย", "ไม่บอก อายุ 20 ขึ้นไป", "ข้าม", "ไม่มีทะเบียนบ้านไทย"])
      await talker.tap(label);
    await talker.say({ type: "location", title: "บ้าน", address: "ปากน้ำ", latitude: 13.59871, longitude: 100.59712 });
    for (const label of ["ที่เดียวกับบ้าน", "ข้าม", "คนทำงานโรงงาน", "พอแล้ว", "ทั้งหมด", "ยืนยัน"]) await talker.tap(label);
    const page = await pageOf(talker.userId);
    expect(page).toMatchObject({
      isRegistered: true,
      name: "สมชาย",
      birthYear: null,
      phone: null,
      residence: "foreign",
      home: { areaCode: "110101", point: { lat: 13.599, lng: 100.597 } },
      work: { areaCode: "110101" },
    });
    expect(page.topics).toHaveLength(12);
    expect(page.groups.map(({ key }) => key)).toEqual(["factory-workers"]);
  });

  test("is left, goes on on the page, and comes back to what is left", async () => {
    const talker = await newTalker(line);
    await toName(talker);
    await talker.say("มะลิ วงศ์ดี");
    const member = await memberOf(talker.userId);
    const page = await ask(line.test.http, membership.getRegistration, { as: member });
    expect(page.body().draft.name).toBe("มะลิ วงศ์ดี");
    const body = { birthYear: 1990, phone: null, residence: "registered-here" as const };
    await ask(line.test.http, membership.saveDraft, { as: member, body });
    await talker.say("ยกเลิก");
    expect(talker.last()).toContain("เก็บไว้ 30 วัน");
    await talker.say("สมัครสมาชิก");
    expect(talker.last()).toContain("บ้านอยู่ที่ไหน");
    await talker.say("ทำต่อในหน้าเว็บ");
    expect(talker.last()).toContain("คำตอบที่ให้ไว้อยู่ครบ");
    await sayAll(talker, "ต.ท้ายบ้าน", "ข้าม", "ข้าม", "ข้าม", "ข้าม", "ยืนยัน");
    expect((await pageOf(talker.userId)).isRegistered).toBe(true);
  });

  test("waits days, and takes no greeting for a name", async () => {
    const talker = await newTalker(line);
    await toName(talker);
    line.test.clock.advance(3 * 86_400_000);
    await talker.say("วันนี้อากาศดีนะ");
    expect(talker.last()).toContain("มาต่อจากที่ค้างไว้");
    await talker.say("ขอบคุณค่ะ");
    expect(talker.last()).toContain("ชื่ออะไร");
    expect(await draftOf(talker.userId)).not.toHaveProperty("name");
    await talker.say("นกน้อย");
    expect(await draftOf(talker.userId)).toMatchObject({ name: "นกน้อย" });
    line.test.clock.set(new Date());
  });

  test("a complaint comes between and registering waits for it", async () => {
    const talker = await newTalker(line);
    await toName(talker);
    await talker.say("แจ้งเรื่อง");
    await talker.say("ไฟถนนดับหน้าวัดแพรกษา");
    await talker.say("ยกเลิก");
    await talker.say("สมศรี มีสุข");
    expect(await draftOf(talker.userId)).toMatchObject({ name: "สมศรี มีสุข" });
    expect(talker.last()).toContain("เกิดปีไหน");
  });

  test("words that tell of a problem are no name, and one tap files them", async () => {
    const talker = await newTalker(line);
    await toName(talker);
    await talker.say("ถนนหน้าบ้านเป็นหลุมใหญ่มาก");
    expect(await draftOf(talker.userId)).not.toHaveProperty("name");
    await talker.tap("แจ้งเรื่องนี้");
    expect(talker.last()).toContain("เกิดที่ไหน");
  });

  test("one goes back, keeps an answer, and changes one from the summary", async () => {
    const talker = await newTalker(line);
    await toName(talker);
    await sayAll(talker, "สมหญิง", "2523");
    await talker.say("ย้อนกลับ");
    expect(talker.last()).toContain("ตอนนี้: พ.ศ. 2523");
    await talker.say("2524");
    await sayAll(talker, "ข้าม", "4", "ต.ท้ายบ้าน", "ข้าม", "ต.บางด้วน", "พอแล้ว", "ข้าม", "ข้าม");
    await sayAll(talker, "แก้ตำบลที่ติดตาม", "ต.บางโปรง", "พอแล้ว");
    await sayAll(talker, "แก้ชื่อ", "ใช้คำตอบเดิม", "ยืนยัน");
    const page = await pageOf(talker.userId);
    expect([page.birthYear, page.name, page.followed.map(({ area }) => area.name.th)]).toEqual([
      1981,
      "สมหญิง",
      ["บางโปรง"],
    ]);
  });

  test("answers are deleted when one says so", async () => {
    const talker = await newTalker(line);
    await toName(talker);
    await sayAll(talker, "สมหญิง", "ยกเลิก");
    await talker.tap("ลบคำตอบ");
    expect(await draftOf(talker.userId)).toEqual({});
  });
});

describe("consents", () => {
  test("words that changed in between are shown anew, and nothing else is lost", async () => {
    const talker = await newTalker(line);
    await toName(talker);
    await sayAll(talker, "สมหญิง", "2523", "ข้าม", "4", "ต.ท้ายบ้าน", "ข้าม", "ข้าม", "ข้าม", "ข้าม");
    await withNewWords("alerts", async () => {
      await talker.tap("ยืนยัน");
      expect(talker.last()).toContain("เพิ่งเปลี่ยน");
      expect(talker.last()).toContain("เตือนภัยตามพื้นที่");
      expect((await pageOf(talker.userId)).isRegistered).toBe(false);
      await sayAll(talker, "ไม่ยินยอม", "ยืนยัน");
      const page = await pageOf(talker.userId);
      expect(page.consents[2]).toMatchObject({ purpose: "alerts", version: 2, state: "withdrawn" });
    });
  });

  test("a tap under the old words is no answer to the new ones", async () => {
    const talker = await newTalker(line);
    await sayAll(talker, "สมัครสมาชิก", "รับทราบ");
    await withNewWords("news", async () => {
      await talker.tap("ยินยอม");
      expect(talker.last()).toContain("เพิ่งเปลี่ยน");
      expect((await draftOf(talker.userId)).consents?.map(({ purpose }) => purpose)).toEqual(["service"]);
    });
  });

  test("without the notice nobody is registered; a mere no is not pressed", async () => {
    const talker = await newTalker(line);
    await sayAll(talker, "สมัครสมาชิก", "ไม่");
    expect(talker.last()).toContain("ยังแจ้งเรื่องและใช้อย่างอื่นได้ตามปกติ");
    await talker.say("อ่าน");
    expect(wordsOf((await line.answers(talker.userId)).at(-2) ?? { id: "", from: "account", message: {} })).toContain(
      "มาตรา 24 (4)",
    );
  });

  test("a member withdraws one at once by chat, and news by a word", async () => {
    const talker = await newTalker(line);
    await toName(talker);
    await sayAll(talker, "สมหญิง", "2523", "ข้าม", "4", "ต.ท้ายบ้าน", "ข้าม", "ข้าม", "ข้าม", "ข้าม", "ยืนยัน");
    await talker.say("ข้อมูลของฉัน");
    expect(talker.last()).toContain("ท้ายบ้าน");
    await talker.say("หยุดรับข่าว");
    await sayAll(talker, "ถอนความยินยอม", "2");
    expect(talker.last()).toContain("มีผลทันที");
    const { consents } = await pageOf(talker.userId);
    expect(consents.map(({ state }) => state)).toEqual(["given", "withdrawn", "given", "withdrawn"]);
    await talker.say("สมัครสมาชิก");
    expect(talker.last()).toContain("คุณเป็นสมาชิกอยู่แล้ว");
  });

  test("someone with a new LINE account is told how to be found, whatever name they give", async () => {
    const talker = await newTalker(line);
    await talker.say("เคยสมัครแล้ว");
    expect(talker.last()).toContain("เจ้าหน้าที่จะช่วยให้");
  });
});

describe("ages", () => {
  test("a minor is registered, and what needs a guardian waits and is said", async () => {
    const talker = await newTalker(line);
    await toName(talker);
    await sayAll(talker, "น้องฟ้า", "2553", "ข้าม", "1", "ต.ท้ายบ้าน", "ข้าม", "ข้าม", "ข้าม", "ข้าม", "ยืนยัน");
    expect(talker.last()).toContain("ผู้ปกครอง");
    const { consents, needsGuardian } = await pageOf(talker.userId);
    expect([needsGuardian, ...consents.map(({ state }) => state)]).toEqual([
      true,
      "given",
      "waiting",
      "given",
      "waiting",
    ]);
  });

  test("a child under ten hears kindly who can register, and may correct a slip", async () => {
    const talker = await newTalker(line);
    await toName(talker);
    await sayAll(talker, "น้องดิน", "2561");
    expect(talker.last()).toContain("ให้ผู้ปกครองสมัคร");
    expect(await draftOf(talker.userId)).not.toHaveProperty("birthYear");
    await talker.say("2531");
    expect(await draftOf(talker.userId)).toMatchObject({ birthYear: 1988 });
  });
});

describe("what cannot be", () => {
  test.each([
    ["pictures", "😀🎉", "ตัวอักษร"],
    ["marks that turn writing round", "\u202e\u200b", "ตัวอักษร"],
    ["5,000 letters", "ก".repeat(5_000), "ยาวเกินไป"],
  ])("a name of %s is refused with a word and asked again", async (_what, name, word) => {
    const talker = await newTalker(line);
    await toName(talker);
    await talker.say(name);
    expect(talker.last()).toContain(word);
    expect(talker.last()).toContain("ชื่ออะไร");
    expect(await draftOf(talker.userId)).not.toHaveProperty("name");
  });

  test.each([
    ["outside the province", "เขตบางนา กรุงเทพ", "อยู่นอกจังหวัด"],
    ["that is nowhere", "ดาวอังคาร", "ไม่พบ"],
    ["of 5,000 letters", "ฮ".repeat(5_000), "ไม่พบ"],
  ])("a home %s is not taken, and the question stays", async (_what, place, word) => {
    const talker = await newTalker(line);
    await toName(talker);
    await sayAll(talker, "สมหญิง", "2523", "ข้าม", "4", place);
    expect(talker.last()).toContain(word);
    await talker.say("\u202eหมู่บ้านสุขใจ ต.ท้ายบ้าน\u202c");
    expect((await draftOf(talker.userId)).home).toMatchObject({ label: "หมู่บ้านสุขใจ" });
  });

  test("a name that several sub-districts bear is asked, by number or tap", async () => {
    const talker = await newTalker(line);
    await toName(talker);
    await sayAll(talker, "สมหญิง", "2523", "ข้าม", "4", "อำเภอบางบ่อ");
    expect(talker.last()).toContain("เป็นได้หลายตำบล");
    await talker.say("2");
    expect((await draftOf(talker.userId)).home?.areaCode).toMatch(/^1102/);
    expect(talker.last()).toContain("ทำงานหรือเรียนที่ไหน");
  });
});
