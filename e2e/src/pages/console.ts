import type { Page } from "playwright-core";
import { must, waitUntil } from "../wait-until.ts";

/** An act as the bar at the foot of a complaint names it, and the button that does it. */
const submits = {
  รับเรื่อง: "รับเรื่อง",
  คืนเรื่อง: "คืนเรื่อง",
  ส่งต่อ: "ส่งต่อเรื่อง",
  ถามผู้แจ้ง: "ส่งคำถาม",
  แจ้งความคืบหน้า: "ส่งความคืบหน้า",
  แก้ไขแล้ว: "ยืนยันว่าแก้ไขแล้ว",
  บันทึกภายใน: "บันทึก",
  มอบหมาย: "มอบหมาย",
} as const;

/** The officers' console: the list, and one complaint. */
export function consoleOn(page: Page) {
  const row = (number: string) => page.getByRole("row").filter({ hasText: number });
  const dock = page.getByRole("region", { name: "ขั้นต่อไปที่ทำได้" });
  const history = page.getByRole("region", { name: "ความเป็นมา" });
  const openAct = async (act: keyof typeof submits) => {
    await dock.getByRole("button", { name: act, exact: true }).first().click();
    await dock.getByRole("heading", { name: act }).waitFor();
  };
  const submit = async (act: keyof typeof submits) => {
    await dock.locator("form").getByRole("button", { name: submits[act], exact: true }).click();
    await dock.locator("form").waitFor({ state: "detached" });
  };
  const choose = async (label: string, option: string) => {
    const field = dock
      .getByRole("combobox", { name: label })
      .or(dock.getByRole("textbox", { name: label }))
      .first();
    await field.fill(option);
    await page.getByRole("option", { name: option }).first().click();
  };
  return {
    page,
    row,
    history,
    dock,
    ready: () => page.getByRole("heading", { level: 1 }).waitFor(),
    view: (name: string) => page.getByRole("navigation", { name: "เมนูหลัก" }).getByRole("link", { name }).click(),
    /** Waits until the list shows a complaint that came in while it was open, and never was loaded anew meanwhile. */
    async seesArrive(number: string, born: number) {
      await page
        .getByRole("button", { name: /มีเรื่องใหม่ .* เรื่อง/ })
        .or(row(number))
        .first()
        .waitFor();
      if (!(await row(number).isVisible())) await page.keyboard.press(".");
      await row(number).waitFor();
      must((await this.born()) === born, "the list was loaded anew");
    },
    /** When this page was loaded: the same number means it was not loaded again. */
    born: () => page.evaluate(() => performance.timeOrigin),
    open: async (number: string) => {
      await row(number).getByRole("link").click();
      await page.getByRole("heading", { level: 1, name: number }).waitFor();
    },
    async goTo(number: string) {
      const { origin } = new URL(page.url());
      await page.goto(`${origin}/console/complaints/${number}`);
      await page.getByRole("heading", { level: 1, name: number }).waitFor();
    },
    accept: async () => {
      await openAct("รับเรื่อง");
      await submit("รับเรื่อง");
      await history.getByText("รับเรื่อง", { exact: true }).first().waitFor();
    },
    progress: async (words: string) => {
      await openAct("แจ้งความคืบหน้า");
      await dock.getByRole("textbox", { name: "ความคืบหน้าถึงผู้แจ้ง" }).fill(words);
      await submit("แจ้งความคืบหน้า");
    },
    ask: async (words: string) => {
      await openAct("ถามผู้แจ้ง");
      await dock.getByRole("textbox", { name: "คำถามถึงผู้แจ้ง" }).fill(words);
      await submit("ถามผู้แจ้ง");
    },
    /** Resolves with words and a photo (a picture of this very page), or says why there is none. */
    resolve: async (words: string, proof: "photo" | { reason: string }) => {
      await openAct("แก้ไขแล้ว");
      await dock.getByRole("textbox", { name: "แก้ไขอย่างไร เขียนถึงผู้แจ้ง" }).fill(words);
      if (proof === "photo") {
        const buffer = await page.screenshot({ type: "jpeg", quality: 60 });
        const [chooser] = await Promise.all([
          page.waitForEvent("filechooser"),
          dock.getByRole("button", { name: "ลากรูปมาวางหรือกดเพื่อเลือก" }).click(),
        ]);
        await chooser.setFiles({ name: "after.jpg", mimeType: "image/jpeg", buffer });
        await dock.getByRole("button", { name: "เอารูปนี้ออก" }).waitFor();
      } else await dock.getByRole("textbox", { name: "ถ้าไม่มีรูป เพราะอะไร" }).fill(proof.reason);
      await submit("แก้ไขแล้ว");
    },
    note: async (words: string) => {
      await openAct("บันทึกภายใน");
      await dock.getByRole("textbox", { name: "บันทึกสำหรับเจ้าหน้าที่" }).fill(words);
      await submit("บันทึกภายใน");
    },
    forward: async (organisation: string, { toCitizen, note }: { toCitizen: string; note: string }) => {
      await openAct("ส่งต่อ");
      await choose("ส่งต่อไปที่", organisation);
      await dock.getByRole("textbox", { name: "ข้อความถึงผู้แจ้ง" }).fill(toCitizen);
      await dock.getByRole("textbox", { name: /บันทึกภายใน/ }).fill(note);
      await dock.locator("form").getByRole("button", { name: "ส่งต่อเรื่อง", exact: true }).click();
    },
    giveBack: async (reason: string) => {
      await openAct("คืนเรื่อง");
      await dock.getByRole("textbox", { name: "เหตุผลที่คืนเรื่อง" }).fill(reason);
      await dock.locator("form").getByRole("button", { name: "คืนเรื่อง", exact: true }).click();
    },
    assign: async (officer: string) => {
      await openAct("มอบหมาย");
      await choose("มอบหมายให้", officer);
      await submit("มอบหมาย");
    },
    /** What happened, as the history names it, newest first. */
    steps: () => history.locator("li strong").allInnerTexts(),
    /** Waits until the history names these steps, newest first. */
    seesSteps: (steps: string[]) =>
      waitUntil(
        "the history",
        () => history.locator("li strong").allInnerTexts(),
        (seen) => JSON.stringify(seen) === JSON.stringify(steps),
      ),
  };
}
