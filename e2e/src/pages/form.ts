import type { FrameLocator, Page } from "playwright-core";
import { waitUntil } from "../wait-until.ts";

/** The complaint form in the sheet over the chat. */
export function formIn(frame: FrameLocator) {
  const heading = (name: string) => frame.getByRole("heading", { level: 1, name });
  return {
    frame,
    tell: async (words: string) => {
      await heading("เกิดอะไรขึ้น").waitFor();
      await frame.getByRole("textbox", { name: "เล่าเรื่อง" }).fill(words);
    },
    told: () => frame.getByRole("textbox", { name: "เล่าเรื่อง" }).inputValue(),
    chooseCategory: async (name: string) => {
      await frame.getByRole("button", { name, exact: true }).click();
      await frame.getByRole("button", { name, exact: true, pressed: true }).waitFor();
    },
    next: () => frame.getByRole("button", { name: "ต่อไป" }).click(),
    /** Looks a place up by name: the map moves there. */
    findPlace: async (name: string, area: string) => {
      await heading("อยู่ที่ไหน").waitFor();
      await frame.getByRole("searchbox", { name: "ชื่อสถานที่ ซอย ถนน หรือตำบล" }).fill(name);
      await frame.getByRole("button", { name: "ค้นหา" }).click();
      await frame.getByText(area).first().waitFor();
    },
    /** Moves the map under its pin by the arrow keys, until the form has asked where the new point is. */
    movePin: async (page: Page) => {
      const map = frame.getByRole("region", { name: /แผนที่สำหรับเลือกตำแหน่ง/ });
      const answered = page.waitForResponse((answer) => answer.url().endsWith("/api/place"));
      await map.press("ArrowUp");
      return (await answered).request().postDataJSON() as { point?: { lat: number; lng: number } };
    },
    useOwnPosition: async () => {
      await heading("อยู่ที่ไหน").waitFor();
      await frame.getByRole("button", { name: "ใช้ตำแหน่งปัจจุบันของฉัน" }).click();
    },
    /** Answers which side of a border it is. */
    chooseSide: (name: RegExp) =>
      frame.getByRole("group", { name: "จุดนี้อยู่ใกล้เขตติดต่อ อยู่ฝั่งไหน" }).getByRole("button", { name }).click(),
    useThisPlace: () => frame.getByRole("button", { name: "ใช้ตำแหน่งนี้" }).click(),
    addPhoto: async (buffer: Buffer) => {
      await heading("มีรูปไหม").waitFor();
      await frame.getByLabel("เลือกจากอัลบั้ม").setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer });
      await frame.getByRole("img", { name: "รูปที่ 1" }).waitFor();
    },
    withoutPhotos: () => frame.getByRole("button", { name: "ไม่มีรูป ไปต่อ" }).click(),
    atSummary: () => heading("ตรวจแล้วส่ง").waitFor(),
    summary: async () => (await frame.locator("dl").allInnerTexts()).join(),
    send: () => frame.getByRole("button", { name: "ส่งเรื่อง" }).click(),
    sendTwice: () => frame.getByRole("button", { name: "ส่งเรื่อง" }).dblclick(),
    receipt: async () => {
      await heading("ได้รับเรื่องของคุณแล้ว").waitFor();
      const text = await waitUntil(
        "number and code",
        async () => (await frame.locator("main").allInnerTexts()).join(),
        (shown) => /\d{2}-[0-9A-Z]{7}/.test(shown),
      );
      const number = /\b\d{2}-[0-9A-Z]{7}\b/.exec(text)?.[0] ?? "";
      const code = /\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\b/.exec(text)?.[0] ?? "";
      return { number, code };
    },
  };
}

/** One's own complaints in the sheet over the chat. */
export function mineIn(frame: FrameLocator) {
  return {
    frame,
    follow: () => frame.getByRole("link", { name: "ติดตามเรื่องนี้" }).click(),
    toList: () => frame.getByRole("link", { name: "เรื่องของฉัน" }).click(),
    row: (number: string) => frame.getByRole("listitem").filter({ hasText: number }),
    open: (number: string) => frame.getByRole("listitem").filter({ hasText: number }).getByRole("link").click(),
    answer: async (words: string) => {
      await frame.getByRole("textbox", { name: "คำตอบของคุณ" }).fill(words);
      await frame.getByRole("button", { name: "ส่ง", exact: true }).click();
      await frame.getByText("คุณตอบแล้ว").waitFor();
    },
    reopen: async (words: string) => {
      await frame.getByRole("button", { name: "ยังไม่เรียบร้อย" }).click();
      await frame.getByRole("textbox", { name: "ยังมีอะไรไม่เรียบร้อย" }).fill(words);
      await frame.getByRole("dialog").getByRole("button", { name: "ส่ง", exact: true }).click();
      await frame.getByText("เปิดเรื่องอีกครั้ง").first().waitFor();
    },
  };
}
