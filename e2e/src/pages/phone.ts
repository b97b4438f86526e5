import type { FrameLocator, Page } from "playwright-core";
import { waitUntil } from "../wait-until.ts";

/** What a person sees when their complaint is filed. */
export type Receipt = { number: string; code: string };

/** The practice phone, open on one person's chat: everything the person can do there, and what they read. */
export function phoneOn(page: Page) {
  const log = page.getByRole("log");
  const rows = log.locator(".message").filter({ has: page.locator('[data-side="other"]') });
  // What is heard counts from the last thing done, so that an old answer never passes for a new one.
  let mark = 0;
  const markNow = async () => {
    mark = await rows.count();
  };
  const heardSince = async (): Promise<string> => (await rows.allInnerTexts()).slice(mark).join("\n");

  const attach = async (what: "รูปภาพ" | "ตำแหน่ง" | "สติกเกอร์") => {
    await page.getByRole("button", { name: "ส่งรูป ตำแหน่ง หรือสติกเกอร์" }).click();
    await page.locator(".attach").getByRole("button", { name: what }).click();
  };
  const sheet = (title: string) => page.getByRole("dialog", { name: title });

  return {
    page,
    /** Types and sends. */
    async say(text: string) {
      await markNow();
      const box = page.getByRole("textbox", { name: "พิมพ์ข้อความ" });
      await box.fill(text);
      await box.press("Enter");
    },
    /** Taps the newest button or quick reply of that name. */
    async tap(name: string) {
      await markNow();
      await page.getByRole("button", { name, exact: true }).last().click();
    },
    /** Taps the newest one whose name fits. */
    async tapOneOf(name: RegExp) {
      await markNow();
      await page.getByRole("button", { name }).last().click();
    },
    /** Taps as impatient people do. */
    async tapTwice(name: string) {
      await markNow();
      await page.getByRole("button", { name, exact: true }).last().dblclick();
    },
    /** Waits until the account's answer to the last thing done holds these words; gives all that was said since. */
    hears: (words: string | RegExp, patienceMs?: number) =>
      waitUntil(
        `the phone hears ${words}`,
        heardSince,
        (heard) => (typeof words === "string" ? heard.includes(words) : words.test(heard)),
        patienceMs,
      ),
    /** The next words heard count from now on: for what comes by itself (a push). */
    listen: markNow,
    /** Number and code of the complaint that was just filed. */
    async receipt(): Promise<Receipt> {
      const heard = await this.hears(/รหัสติดตาม\s+[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}/);
      const number = /\b\d{2}-[0-9A-Z]{7}\b/.exec(heard)?.[0];
      const code = /\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b/.exec(heard)?.[0];
      if (!number || !code) throw new Error(`no number or code in: ${heard}`);
      return { number, code };
    },
    /** Files a complaint that says what and where in one sentence, without a photo. */
    async file(words: string): Promise<Receipt> {
      await this.say(words);
      await this.hears("มีรูปไหม");
      await this.tap("ข้าม");
      await this.hears("ตรวจดูก่อนส่งเรื่อง");
      await this.tap("ส่งเรื่อง");
      return this.receipt();
    },
    async sendPhotos(...names: string[]) {
      await markNow();
      await attach("รูปภาพ");
      for (const name of names) await sheet("รูปภาพ").getByRole("button", { name }).click();
      await sheet("รูปภาพ")
        .getByRole("button", { name: `ส่ง ${names.length} รูป` })
        .click();
      await sheet("รูปภาพ").waitFor({ state: "hidden" });
    },
    async sendPlace(name: string) {
      await markNow();
      await attach("ตำแหน่ง");
      await sheet("ส่งตำแหน่งที่ตั้ง").getByRole("button", { name }).click();
      await sheet("ส่งตำแหน่งที่ตั้ง").waitFor({ state: "hidden" });
    },
    async sendPoint(latitude: number, longitude: number) {
      await markNow();
      await attach("ตำแหน่ง");
      await sheet("ส่งตำแหน่งที่ตั้ง").getByLabel("ละติจูด").fill(String(latitude));
      await sheet("ส่งตำแหน่งที่ตั้ง").getByLabel("ลองจิจูด").fill(String(longitude));
      await sheet("ส่งตำแหน่งที่ตั้ง").getByRole("button", { name: "ส่งตำแหน่งนี้" }).click();
      await sheet("ส่งตำแหน่งที่ตั้ง").waitFor({ state: "hidden" });
    },
    async sendSticker(mood: string) {
      await markNow();
      await attach("สติกเกอร์");
      await sheet("สติกเกอร์")
        .getByRole("button", { name: `สติกเกอร์ ${mood}` })
        .click();
    },
    /** Takes back the last thing this person sent. */
    async unsendLast() {
      await markNow();
      await page.getByRole("button", { name: "ตัวเลือกของข้อความนี้" }).last().click();
      await sheet("ตัวเลือกของข้อความนี้").getByRole("button", { name: "ยกเลิกข้อความ" }).click();
      await log.getByText("คุณยกเลิกข้อความแล้ว").last().waitFor();
    },
    /** How many pictures the chat shows. */
    pictures: () => log.getByRole("button", { name: "ดูรูปขนาดใหญ่" }).count(),
    /** Opens a part of the rich menu by its words. */
    async menu(name: string) {
      await markNow();
      const bar = page.getByRole("button", { name: "เมนูบริการ: เปิดเมนู" });
      if (await bar.isVisible()) await bar.click();
      await page.getByRole("navigation", { name: "เมนูบริการ" }).getByRole("button", { name }).click();
    },
    /** The page inside LINE that lies over the chat. */
    sheetPage(): FrameLocator {
      return page.frameLocator('iframe[title="หน้าใน LINE"]');
    },
    async closeSheetPage() {
      await page.getByRole("dialog", { name: "หน้าใน LINE" }).getByRole("button", { name: "ปิด" }).first().click();
      await page.getByRole("dialog", { name: "หน้าใน LINE" }).waitFor({ state: "detached" });
    },
  };
}
