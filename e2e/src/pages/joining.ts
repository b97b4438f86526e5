import type { FrameLocator, Page } from "playwright-core";

/** What each consent says beside its switch. */
const consents = {
  notice: "อ่านและรับทราบแล้ว",
  news: "ส่งข่าวและสิทธิประโยชน์ที่ตรงกับฉัน",
  alerts: "เตือนฉันเมื่อมีภัยใกล้บ้าน",
  sharing: "ให้หน่วยงานรัฐในจังหวัดใช้ข้อมูลร่วมกัน",
} as const;
export type Consent = Exclude<keyof typeof consents, "notice">;

/** Whoever registers in no more than what is asked of everybody. */
export type Newcomer = { name: string; birthYear: string; subDistrict: string; consents: readonly Consent[] };

/** Registration in the sheet over the chat, one question a screen. */
export function joiningIn(frame: FrameLocator) {
  const heading = (name: string) => frame.getByRole("heading", { level: 1, name });
  const next = () => frame.getByRole("button", { name: "ต่อไป" }).click();
  const skip = () => frame.getByRole("button", { name: "ข้ามข้อนี้" }).click();
  const pick = (words: string) => frame.locator("label").filter({ hasText: words }).click();
  const type = async (question: string, label: string, words: string) => {
    await heading(question).waitFor();
    await frame.getByLabel(label, { exact: true }).fill(words);
    await next();
  };
  const pickAndGoOn = async (question: string, words: readonly string[]) => {
    await heading(question).waitFor();
    for (const each of words) await pick(each);
    await next();
  };
  /** Types a place and takes the sub-district that is offered. */
  const place = async (label: string, words: string, subDistrict: string) => {
    await frame.getByRole("searchbox", { name: label }).fill(words);
    await frame.getByRole("button", { name: `ต.${subDistrict} อ.` }).click();
  };
  return {
    frame,
    heading,
    next,
    skip,
    /** Turns on the notice and these, and begins. */
    agree: async (given: readonly Consent[]) => {
      await heading("ก่อนเริ่ม").waitFor();
      for (const each of ["notice", ...given] as const) await pick(consents[each]);
      await frame.getByRole("button", { name: "เริ่มสมัคร" }).click();
    },
    giveName: (name: string) => type("ให้เรียกคุณว่าอะไร", "ชื่อและนามสกุล", name),
    giveBirthYear: (year: string) => type("คุณเกิดปีอะไร", "ปีเกิด", year),
    atPhone: () => heading("โทรหาคุณได้ที่เบอร์ไหน").waitFor(),
    givePhone: (phone: string) => type("โทรหาคุณได้ที่เบอร์ไหน", "เบอร์โทร", phone),
    giveResidence: (words: string) => pickAndGoOn("คุณอยู่ที่นี่แบบไหน", [words]),
    giveHome: async (words: string, subDistrict: string) => {
      await heading("บ้านคุณอยู่ตำบลไหน").waitFor();
      await place("ตำบล หมู่บ้าน หรือที่อยู่", words, subDistrict);
      await next();
    },
    giveWork: async (subDistrict: string) => {
      await heading("ทำงานหรือเรียนที่ไหน").waitFor();
      await pick("เพิ่มที่ทำงาน");
      await place("ที่ทำงาน", subDistrict, subDistrict);
      await next();
    },
    giveFollowed: async (subDistrict: string) => {
      await heading("มีที่อื่นที่อยากติดตามไหม").waitFor();
      await place("พื้นที่ที่อยากติดตาม", subDistrict, subDistrict);
      await next();
    },
    giveGroups: (words: readonly string[]) => pickAndGoOn("คุณอยู่ในกลุ่มไหนบ้าง", words),
    giveTopics: (words: readonly string[]) => pickAndGoOn("อยากรู้เรื่องอะไรบ้าง", words),
    keepLanguage: async () => {
      await heading("อยากรับข้อความภาษาไหน").waitFor();
      await next();
    },
    summary: async () => {
      await heading("ตรวจแล้วยืนยัน").waitFor();
      return (await frame.locator("main").allInnerTexts()).join();
    },
    confirm: async () => {
      await frame.getByRole("button", { name: "ยืนยันสมัคร" }).click();
      await heading("สมัครเรียบร้อย").waitFor();
    },
    toOwnPage: () => frame.getByRole("link", { name: "ข้อมูลของฉัน" }).click(),
    /** The needed questions only, and everything else passed over. */
    async register({ name, birthYear, subDistrict, consents: given }: Newcomer) {
      await this.agree(given);
      await this.giveName(name);
      await this.giveBirthYear(birthYear);
      await this.atPhone();
      await skip();
      await heading("คุณอยู่ที่นี่แบบไหน").waitFor();
      await skip();
      await this.giveHome(subDistrict, subDistrict);
      await heading("ทำงานหรือเรียนที่ไหน").waitFor();
      await frame.getByRole("button", { name: "ข้ามข้อที่เหลือ" }).click();
      await this.summary();
      await this.confirm();
      await this.toOwnPage();
    },
  };
}

/** What an officer prepared at the counter, on the person's own phone. */
export function preparedIn(frame: FrameLocator) {
  return {
    frame,
    ready: () => frame.getByRole("button", { name: "ไม่ใช่ของฉัน" }).waitFor(),
    shown: async () => (await frame.locator("main").allInnerTexts()).join(),
    correctPhone: async (phone: string) => {
      await frame.getByRole("button", { name: "แก้ไข เบอร์โทร" }).click();
      const sheet = frame.getByRole("dialog", { name: "เบอร์โทร" });
      await sheet.getByLabel("เบอร์โทร", { exact: true }).fill(phone);
      await sheet.getByRole("button", { name: "บันทึก" }).click();
      await sheet.waitFor({ state: "detached" });
    },
    agree: async (given: readonly Consent[]) => {
      for (const each of ["notice", ...given] as const)
        await frame.locator("label").filter({ hasText: consents[each] }).click();
    },
    confirm: () => frame.getByRole("button", { name: "ถูกต้อง ยืนยัน" }).click(),
    confirmed: () => frame.getByRole("heading", { level: 1, name: "สมัครเรียบร้อย" }).waitFor(),
  };
}

/** Opens an address of a page inside LINE in the sheet that lies over the chat, as LINE does with a code that was scanned. */
export async function openInSheet(page: Page, address: string): Promise<void> {
  const sheet = await page.locator('iframe[title="หน้าใน LINE"]').elementHandle();
  const frame = await sheet?.contentFrame();
  if (!frame) throw new Error("no page inside LINE is open");
  await frame.goto(address);
}
