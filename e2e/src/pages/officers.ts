import type { Locator, Page } from "playwright-core";
import { totpCode } from "../totp.ts";

const BUDDHIST_OFFSET = 543;

/** Types a day (`2026-11-22`) as officers do: day, month, Buddhist year. */
async function fillDate(inside: Locator, label: string, date: string): Promise<void> {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const field = inside.getByRole("group", { name: label, exact: true });
  await field.getByLabel("วันที่").fill(String(day));
  await field.getByLabel("เดือน").selectOption(String(month));
  await field.getByLabel("ปี พ.ศ.").fill(String(year + BUDDHIST_OFFSET));
}

/** The page of officers, as whoever manages them uses it. */
export function officersOn(page: Page) {
  const open = async (name: string, what: string) => {
    await page.getByRole("button", { name: `จัดการ ${name}` }).click();
    await page.getByRole("menuitem", { name: what }).click();
  };
  const pick = async (label: string, option: string) => {
    const field = page.getByRole("dialog").getByRole("combobox", { name: label, exact: true });
    await field.click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  const withReason = async (name: string, what: string, reason: string, button: string) => {
    await open(name, what);
    await page.getByRole("dialog").getByRole("textbox", { name: "เหตุผล" }).fill(reason);
    await page.getByRole("dialog").getByRole("button", { name: button, exact: true }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };
  return {
    page,
    goTo: async () => {
      await page.getByRole("link", { name: "เจ้าหน้าที่", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "เจ้าหน้าที่" }).waitFor();
    },
    row: (name: string) => page.getByRole("row").filter({ hasText: name }),
    /** Gives the address that the invited person opens. */
    invite: async (who: { name: string; email: string; organisation: string; role: string }): Promise<string> => {
      await page.getByRole("button", { name: "เชิญเจ้าหน้าที่" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("textbox", { name: "ชื่อ–นามสกุล" }).fill(who.name);
      await dialog.getByRole("textbox", { name: "อีเมลที่ทำงาน" }).fill(who.email);
      await pick("หน่วยงาน", who.organisation);
      await pick("บทบาท", who.role);
      await dialog.getByRole("button", { name: "สร้างลิงก์เชิญ" }).click();
      const link = dialog.getByText(/\/console\/invitation\//);
      await link.waitFor();
      const [address = ""] = await link.allInnerTexts();
      await dialog.getByRole("button", { name: "คัดลอกแล้ว ปิดหน้าต่าง" }).click();
      return address.trim();
    },
    leave: async (name: string, { from, to, substitute }: { from: string; to: string; substitute?: string }) => {
      await open(name, "ตั้งวันลา");
      await fillDate(page.getByRole("dialog"), "ลาตั้งแต่", from);
      await fillDate(page.getByRole("dialog"), "ถึง", to);
      if (substitute) await pick("ผู้ทำแทน", substitute);
      await page.getByRole("dialog").getByRole("button", { name: "บันทึกวันลา" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    },
    giveDuty: async (name: string, duty: string) => {
      await open(name, "กำหนดหน้าที่เพิ่ม");
      await page.getByRole("dialog").getByRole("checkbox", { name: duty }).check();
      await page.getByRole("dialog").getByRole("button", { name: "บันทึกหน้าที่" }).click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    },
    suspend: (name: string, reason: string) => withReason(name, "ระงับการใช้งาน", reason, "ระงับการใช้งาน"),
    resetTotp: (name: string, reason: string) => withReason(name, "โทรศัพท์หาย ตั้งการยืนยันตัวตนสองขั้นใหม่", reason, "ตั้งใหม่"),
  };
}

/** The way in with a password, and one's own page. */
export function accountOn(page: Page) {
  return {
    page,
    setPassword: async (password: string) => {
      await page.getByLabel("รหัสผ่านใหม่").fill(password);
      await page.getByLabel("รหัสผ่านอีกครั้ง").fill(password);
      await page.getByRole("button", { name: "ตั้งรหัสผ่าน" }).click();
      await page.getByRole("heading", { name: "เข้าสู่ระบบ" }).waitFor();
    },
    signIn: async (email: string, password: string) => {
      await page.getByRole("textbox", { name: "อีเมล" }).fill(email);
      await page.getByLabel("รหัสผ่าน", { exact: true }).fill(password);
      await page.getByRole("button", { name: "เข้าสู่ระบบ" }).click();
    },
    isIn: () => page.getByRole("navigation", { name: "เมนูหลัก" }).waitFor(),
    /** Goes on working: the next step of somebody whose session may be over. */
    goOn: () => page.getByRole("navigation", { name: "เมนูหลัก" }).getByRole("link", { name: "ทั้งหมด" }).click(),
    atSignIn: () => page.getByRole("heading", { name: "เข้าสู่ระบบ" }).waitFor(),
    toMe: async () => {
      await page.getByRole("navigation", { name: "เมนูหลัก" }).getByRole("link").last().click();
      await page.getByRole("heading", { level: 1, name: "ข้อมูลของฉัน" }).waitFor();
    },
    /** Turns the second step on; gives the secret that the authenticator app would hold. */
    setUpTotp: async (password: string): Promise<string> => {
      await page.getByRole("button", { name: "เปิดใช้" }).click();
      await page.getByLabel("ยืนยันรหัสผ่านของตนเองก่อน").fill(password);
      await page.getByRole("button", { name: "ต่อไป" }).click();
      await page.getByText("หรือพิมพ์รหัสนี้ในแอป").waitFor();
      const [secret = ""] = await page.locator("code").allInnerTexts();
      await page.getByRole("textbox", { name: "แล้วกรอกรหัส 6 หลักที่แอปแสดง" }).fill(totpCode(secret, Date.now()));
      await page.getByRole("button", { name: "ยืนยัน", exact: true }).click();
      await page.getByRole("button", { name: "เก็บรหัสสำรองแล้ว" }).click();
      await page.getByText("เปิดใช้แล้ว").waitFor();
      return secret;
    },
    changePassword: async (current: string, next: string) => {
      const section = page
        .locator("section")
        .filter({ has: page.getByRole("heading", { name: "รหัสผ่าน", exact: true }) });
      await section.getByRole("button", { name: "เปลี่ยนรหัสผ่าน" }).click();
      await section.getByLabel("รหัสผ่านปัจจุบัน").fill(current);
      await section.getByLabel("รหัสผ่านใหม่").fill(next);
      await section.getByLabel("รหัสผ่านอีกครั้ง").fill(next);
      await section.getByRole("button", { name: "เปลี่ยนรหัสผ่าน" }).click();
    },
    passwordIsChanged: () => page.getByText("เปลี่ยนรหัสผ่านแล้ว").first().waitFor(),
    passwordIsWrong: () => page.getByRole("alert").getByText("รหัสผ่านปัจจุบันไม่ถูกต้อง").waitFor(),
    /** Asks for new backup codes; gives them. */
    newBackupCodes: async (password: string): Promise<string[]> => {
      await page.getByRole("button", { name: "สร้างรหัสสำรองชุดใหม่" }).click();
      await page.getByLabel("ยืนยันรหัสผ่านของตนเองก่อน").fill(password);
      await page.getByRole("button", { name: "ต่อไป" }).click();
      const kept = page.getByRole("button", { name: "เก็บรหัสสำรองแล้ว" });
      await kept.waitFor();
      const codes = await page.getByRole("main").getByRole("listitem").allInnerTexts();
      await kept.click();
      return codes;
    },
    enterBackupCode: async (code: string) => {
      await page.getByRole("button", { name: "ไม่มีโทรศัพท์อยู่กับตัว ใช้รหัสสำรอง" }).click();
      await page.getByRole("textbox", { name: "รหัสสำรอง" }).fill(code);
      await page.getByRole("button", { name: "ยืนยัน", exact: true }).click();
    },
    enterCode: async (secret: string) => {
      await page.getByRole("textbox", { name: "รหัส 6 หลักจากแอปยืนยันตัวตน" }).fill(totpCode(secret, Date.now()));
      await page.getByRole("button", { name: "ยืนยัน", exact: true }).click();
    },
    signOut: async () => {
      await page.getByRole("button", { name: "ออกจากระบบ" }).click();
    },
    /** Asks for the code that links one's LINE. */
    lineCode: async (): Promise<string> => {
      await page.getByRole("button", { name: "ขอรหัสเชื่อม LINE" }).click();
      const code = page.getByRole("status").locator("code");
      await code.waitFor();
      return (await code.allInnerTexts()).join().trim();
    },
    lineIsLinked: () => page.getByRole("button", { name: "เลิกเชื่อม LINE" }).waitFor(),
  };
}
