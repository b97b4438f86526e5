import type { Page } from "playwright-core";

/** A message as an officer writes it: to those who live in one sub-district. */
export type Written = { title: string; body: string; subDistrict: string };

/** The console's messages to many. */
export function broadcastsOn(page: Page) {
  const dock = page.getByRole("region", { name: "ขั้นต่อไปที่ทำได้" });
  const dialog = page.getByRole("dialog");
  const act = (name: string) => dock.getByRole("button", { name }).click();
  const doIt = async (name: string) => {
    await dialog.getByRole("button", { name, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
  };
  return {
    page,
    dock,
    list: async () => {
      await page.getByRole("navigation", { name: "เมนูหลัก" }).getByRole("link", { name: "ส่งข้อความ" }).click();
      await page.getByRole("heading", { level: 1, name: "ส่งข้อความ" }).waitFor();
    },
    /** Writes it and keeps it; gives its id. */
    async write({ title, body, subDistrict }: Written): Promise<string> {
      await this.list();
      await page.getByRole("link", { name: "เขียนข้อความ" }).click();
      await page.getByRole("textbox", { name: "หัวข้อ" }).fill(title);
      await page.getByRole("textbox", { name: "เนื้อความ" }).fill(body);
      const places = page
        .getByRole("combobox", { name: "ตำบล อำเภอ หรือทั้งจังหวัด" })
        .or(page.getByRole("textbox", { name: "ตำบล อำเภอ หรือทั้งจังหวัด" }))
        .first();
      await places.fill(subDistrict);
      await page.getByRole("option", { name: subDistrict }).first().click();
      await places.press("Escape");
      await page.keyboard.press("Control+Enter");
      await dock.waitFor();
      return new URL(page.url()).pathname.split("/").at(-1) ?? "";
    },
    submit: async () => {
      await act("เสนออนุมัติ");
      await doIt("เสนออนุมัติ");
      await page.getByText("รออนุมัติ").first().waitFor();
    },
    open: async (title: string) => {
      await page.getByRole("row").filter({ hasText: title }).getByRole("link").click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    },
    /** Reads how many it reaches, types that, approves; gives the number. */
    async approve(): Promise<string> {
      await act("อนุมัติ");
      const field = dialog.getByRole("textbox", { name: /พิมพ์จำนวนคน/ });
      await field.waitFor();
      const number = /\d+/.exec((await dialog.getByText(/พิมพ์จำนวนคน/).allInnerTexts()).join(" "))?.[0] ?? "";
      await field.fill(number);
      await doIt("อนุมัติและส่งทันที");
      return number;
    },
    isSent: () => page.getByText("ส่งเสร็จแล้ว").first().waitFor(),
  };
}
