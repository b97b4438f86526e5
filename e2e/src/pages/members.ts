import type { Page } from "playwright-core";
import { waitUntil } from "../wait-until.ts";

const goTo = async (page: Page, link: string) => {
  await page.getByRole("navigation", { name: "เมนูหลัก" }).getByRole("link", { name: link }).click();
  await page.getByRole("heading", { level: 1, name: link }).waitFor();
};

/** The member desk: found, asked why, shown. */
export function memberDeskOn(page: Page) {
  const hits = page.getByRole("list", { name: "ผลค้นหา" }).getByRole("button");
  return {
    page,
    goTo: () => goTo(page, "ค้นหาสมาชิก"),
    search: async (words: string) => {
      await page.getByRole("textbox", { name: "ชื่อ เบอร์โทร หรือเลขประจำตัวประชาชน" }).fill(words);
      await page.getByRole("button", { name: "ค้นหา", exact: true }).click();
    },
    findsNobody: () => page.getByText("ไม่พบในพื้นที่ที่คุณดูแล").waitFor(),
    hit: async () => {
      await hits.first().waitFor();
      return (await hits.allInnerTexts()).join("\n");
    },
    open: async (name: string, purpose: string, words: string) => {
      await hits.first().click();
      await page.getByRole("radio", { name: purpose }).check();
      await page.getByRole("textbox", { name: "เหตุผล" }).fill(words);
      await page.getByRole("button", { name: "เปิดดู 30 นาที" }).click();
      await page.getByRole("article", { name: "ข้อมูลสมาชิก" }).getByRole("heading", { name }).waitFor();
    },
    record: page.getByRole("article", { name: "ข้อมูลสมาชิก" }),
  };
}

/** Registering somebody who stands at the counter. */
export function counterOn(page: Page) {
  const pick = async (label: string, option: string) => {
    await page.getByRole("combobox", { name: label }).click();
    await page.getByRole("option", { name: option }).click();
  };
  return {
    page,
    goTo: () => goTo(page, "สมัครที่เคาน์เตอร์"),
    /** Writes down what the person says; gives the address that their phone opens. */
    prepare: async (who: { name: string; birthYear: string; phone: string; home: string; document: string }) => {
      await page.getByRole("textbox", { name: "ชื่อ–นามสกุล" }).fill(who.name);
      await page.getByRole("textbox", { name: "ปีเกิด (พ.ศ.)" }).fill(who.birthYear);
      await page.getByRole("textbox", { name: "โทรศัพท์" }).fill(who.phone);
      await page.getByRole("combobox", { name: "ตำบลที่อยู่" }).fill(who.home);
      await page.getByRole("option", { name: who.home }).first().click();
      await pick("เอกสารที่เห็นตัวจริง", who.document);
      await page.getByRole("button", { name: "สร้าง QR ให้เจ้าตัว" }).click();
      const address = page.getByText(/\/prepared\/\w+/);
      await address.waitFor();
      return (await address.allInnerTexts()).join().trim();
    },
    waits: () => page.getByText("รอเจ้าตัวกดยืนยันบนโทรศัพท์").waitFor(),
    isConfirmed: async () => {
      await page.getByText("เจ้าตัวยืนยันแล้ว สมัครเรียบร้อย").waitFor();
      const today = page.getByRole("complementary", { name: "วันนี้" });
      await today.getByRole("row").filter({ hasText: "สมัครแล้ว" }).first().waitFor();
    },
  };
}

/** Lists that an agency takes in. */
export function factListsOn(page: Page) {
  return {
    page,
    goTo: () => goTo(page, "รายชื่อผู้มีสิทธิ"),
    choose: async (type: string, csv: string) => {
      await page.getByRole("combobox", { name: "รายชื่อนี้คือใคร" }).click();
      await page.getByRole("option", { name: type }).click();
      const [chooser] = await Promise.all([
        page.waitForEvent("filechooser"),
        page.getByRole("button", { name: "ลากไฟล์มาวาง หรือเลือกไฟล์" }).click(),
      ]);
      await chooser.setFiles({ name: "ทะเบียน.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
    },
    /** The rows that cannot be read, as the table says them. */
    faults: async () => {
      const table = page.getByRole("region", { name: "แถวที่อ่านไม่ได้" }).getByRole("table");
      await table.waitFor();
      return (await table.locator("tbody tr").allInnerTexts()).map((row) => row.replace(/\s+/g, " "));
    },
    confirm: async (people: string) => {
      await page.getByRole("textbox", { name: `พิมพ์จำนวนคน ${people} เพื่อยืนยัน` }).fill(people);
      await page.getByRole("button", { name: `นำเข้า ${people} คน` }).click();
      await page.getByText(`นำเข้า ${people} คนแล้ว`).first().waitFor();
    },
  };
}

const answers = {
  yes: { act: "รับรอง", submit: "ส่งคำตอบ: รับรอง" },
  more: { act: "ขอข้อมูลเพิ่ม", submit: "ส่งคำขอข้อมูลเพิ่ม" },
  wrong: { act: "ข้อมูลผิดจริง", submit: "ยืนยันว่าผิด และสิ้นสุดสิทธิ" },
} as const;

/** What people ask an agency to confirm. */
export function claimsOn(page: Page) {
  const dock = page.getByRole("region", { name: "ตอบคำขอนี้" });
  return {
    page,
    goTo: () => goTo(page, "คำขอรับรองสิทธิ"),
    /** The queue asks again each minute by itself; who is told of something looks at once. */
    lookAgain: () => page.reload(),
    open: async (type: string, who: string) => {
      await page.getByRole("row").filter({ hasText: who }).getByRole("link", { name: type }).click();
      await page.getByRole("heading", { level: 1, name: type }).waitFor();
    },
    /** How wide the first picture is, once it is there. */
    seesPicture: () =>
      waitUntil(
        "the picture of the claim",
        () =>
          page
            .locator("img[src*='/files/']")
            .first()
            .evaluate((image: HTMLImageElement) => image.naturalWidth),
        (width) => width > 0,
      ),
    answer: async (answer: keyof typeof answers, words: string) => {
      const { act, submit } = answers[answer];
      await dock.getByRole("button", { name: act, exact: true }).click();
      await dock.locator("form").getByRole("textbox").first().fill(words);
      await dock.getByRole("button", { name: submit, exact: true }).click();
      await dock.locator("form").waitFor({ state: "detached" });
    },
  };
}
