import type { FrameLocator, Page } from "playwright-core";

/** One's own data in the sheet over the chat. */
export function ownPageIn(frame: FrameLocator) {
  const part = (title: string) =>
    frame.locator("details").filter({ has: frame.getByRole("heading", { level: 2, name: title, exact: true }) });
  const open = async (title: string) => {
    const opened = part(title);
    await opened.waitFor();
    if ((await opened.getAttribute("open")) === null) await opened.locator("summary").first().click();
    return opened;
  };
  const sheet = (title: string) => frame.getByRole("dialog", { name: title });
  return {
    frame,
    open,
    ready: () => frame.getByRole("heading", { level: 1, name: "ข้อมูลของฉัน" }).waitFor(),
    /** Leads to ThaID's own pages, which take this frame's place. */
    proveWithThaid: async () => {
      const identity = await open("การยืนยันตัวตน");
      await identity.getByRole("button", { name: "ยืนยันด้วย ThaID" }).click();
    },
    claim: async (type: string, words: string, picture: Buffer) => {
      const claims = await open("แจ้งสถานะของฉัน");
      await claims.getByRole("button", { name: "แจ้งสถานะใหม่" }).click();
      const asked = sheet("แจ้งสถานะใหม่");
      await asked.locator("label").filter({ hasText: type }).click();
      await asked.getByRole("textbox").fill(words);
      await asked
        .getByLabel("เลือกจากอัลบั้ม")
        .setInputFiles({ name: "card.jpg", mimeType: "image/jpeg", buffer: picture });
      await asked.getByRole("img", { name: "รูปที่ 1" }).waitFor();
      // It names itself otherwise while the picture is on its way.
      await asked.getByRole("button", { name: "ส่ง", exact: true }).click();
      await asked.waitFor({ state: "detached" });
      return claims;
    },
    /** Answers the agency that asked for more; it stands above all else. */
    addToClaim: async (words: string) => {
      const decisions = frame.getByRole("region", { name: "รอคุณตัดสินใจ" });
      await decisions.getByRole("button", { name: "ส่งข้อมูลเพิ่ม" }).click();
      await sheet("ส่งข้อมูลเพิ่ม").getByRole("textbox", { name: "ข้อมูลที่ส่งเพิ่ม" }).fill(words);
      await sheet("ส่งข้อมูลเพิ่ม").getByRole("button", { name: "ส่ง", exact: true }).click();
      await decisions.waitFor({ state: "detached" });
    },
    contest: async (fact: string, words: string) => {
      const facts = await open("ข้อมูลที่หน่วยงานยืนยัน");
      await facts.getByRole("button", { name: `ข้อมูลนี้ไม่ถูกต้อง ${fact}` }).click();
      await sheet("ข้อมูลนี้ไม่ถูกต้อง").getByRole("textbox", { name: "ไม่ถูกต้องอย่างไร" }).fill(words);
      await sheet("ข้อมูลนี้ไม่ถูกต้อง").getByRole("button", { name: "ส่ง", exact: true }).click();
      await facts.getByText("คุณแจ้งว่าไม่ถูกต้อง หน่วยงานกำลังตรวจสอบ").waitFor();
    },
    withdrawNews: async () => {
      const consents = await open("ความยินยอม");
      await consents.locator("label").filter({ hasText: "ส่งข่าวและสิทธิประโยชน์ที่ตรงกับฉัน" }).click();
      await consents.getByText("ยกเลิกแล้ว มีผลทันที").waitFor();
    },
    /** The copy for programs, as the phone's own browser saves it. */
    download: async (page: Page): Promise<unknown> => {
      const copies = await open("ขอสำเนาข้อมูลทั้งหมด");
      await copies.getByRole("button", { name: "เตรียมสำเนา" }).click();
      // It opens a window of its own, of which nothing is left but the file.
      const saved = page.waitForEvent("download");
      await copies.getByRole("button", { name: "เปิดไฟล์สำหรับโปรแกรม" }).click();
      const chunks: Buffer[] = [];
      for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer);
      return JSON.parse(Buffer.concat(chunks).toString("utf8"));
    },
    leave: async () => {
      await frame.getByRole("link", { name: "ออกจากการเป็นสมาชิก" }).click();
      await frame.getByRole("heading", { name: "สิ่งที่จะลบทันที" }).waitFor();
      await frame.getByText("เข้าใจแล้ว ลบแล้วเอากลับคืนไม่ได้").click();
      await frame.getByRole("button", { name: "ออกและลบข้อมูล" }).click();
      await frame.getByRole("heading", { level: 1, name: "ลบข้อมูลของคุณแล้ว" }).waitFor();
    },
  };
}

/** ThaID's own pages, in the place of the app, and the way back. */
export function thaidIn(frame: FrameLocator) {
  const choose = async (name: string, answer: "ยินยอม" | "ไม่ยินยอม") => {
    await frame.getByRole("button", { name }).click();
    await frame.getByRole("button", { name: answer, exact: true }).click();
  };
  return {
    frame,
    agree: (name: string) => choose(name, "ยินยอม"),
    refuse: (name: string) => choose(name, "ไม่ยินยอม"),
    again: () => frame.getByRole("button", { name: "ลองใหม่ด้วย ThaID" }).click(),
    ends: (title: "ยืนยันตัวตนแล้ว" | "ยังไม่ได้ยืนยัน" | "ยืนยันไม่สำเร็จ") =>
      frame.getByRole("heading", { level: 1, name: title }).waitFor(),
    toOwnPage: () => frame.getByRole("link", { name: "ข้อมูลของฉัน" }).click(),
  };
}
