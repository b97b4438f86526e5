import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { accountOn, officersOn } from "../pages/officers.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

const name = "ชลธิชา พัฒนกิจ";
const email = "chonthicha@paknam.example";
const password = "ปลาทูแม่กลองหน้างอคอหัก 25 ตัว";
const newPassword = "ปลากะพงบางปูว่ายทวนน้ำ 12 ตัว";
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** From invitation to suspension, with a lost phone, a leave and LINE between. */
export const officerLife: Journey = {
  name: "officers: invited, own inbox only, own password and codes changed, second step lost and reset, told in LINE, on leave, suspended in the open page",
  async run(people) {
    const admin = officersOn(await people.officer("admin@paknam.example"));
    await admin.goTo();
    const link = await admin.invite({ name, email, organisation: "เทศบาลเมืองบางแก้ว", role: "เจ้าหน้าที่" });
    await people.photograph("officers-invited");
    const { page } = accountOn(await people.visitor(new URL(link).pathname, "desk"));
    const self = accountOn(page);
    await people.photograph("officers-invitation");
    await self.setPassword(password);
    await self.signIn(email, password);
    await self.isIn();
    const own = consoleOn(page);
    await own.view("ทั้งหมด");
    await page.getByRole("table").waitFor();
    must((await page.getByRole("columnheader", { name: "หน่วยงาน" }).count()) === 0, "the inbox is not one's own only");

    await self.toMe();
    const secret = await self.setUpTotp(password);
    const phone = phoneOn((await people.citizen(name)).page);
    await phone.say(await self.lineCode());
    await phone.hears(`เชื่อม LINE นี้กับเจ้าหน้าที่ ${name} แล้ว`);
    await self.lineIsLinked();
    await people.photograph("officers-me");
    const [backupCode = ""] = await self.newBackupCodes(password);
    await self.changePassword("ไม่ใช่รหัสของฉันแน่นอน", newPassword);
    await self.passwordIsWrong();
    await people.photograph("officers-password");
    await page.getByRole("button", { name: "ยกเลิก" }).click();
    await self.changePassword(password, newPassword);
    await self.passwordIsChanged();
    await self.signOut();
    await self.signIn(email, newPassword);
    await self.enterBackupCode(backupCode);
    await self.isIn();
    await self.toMe();
    await self.signOut();
    await self.signIn(email, newPassword);
    await self.enterCode(secret);
    await self.isIn();

    // The phone with the authenticator is lost.
    await admin.page.reload();
    await admin.resetTotp(name, "โทรศัพท์หาย ยืนยันตัวตนด้วยบัตรแล้ว");
    await self.goOn();
    await self.atSignIn();
    await self.signIn(email, newPassword);
    await self.isIn();

    await phone.listen();
    const citizen = phoneOn((await people.citizen("ดวงใจ บางแก้ว")).page);
    const { number } = await citizen.file("ขยะล้นถัง ไม่มีคนมาเก็บ ตำบลบางแก้ว");
    await phone.hears("เรื่องใหม่");
    await phone.hears(number);

    // While away without a substitute, all of the desk see what is this officer's; with one, the substitute does.
    await own.goTo(number);
    await own.accept();
    await admin.leave(name, { from: today, to: today });
    await admin.row(name).getByText("ลาถึง").waitFor();
    const others = consoleOn(await people.officer("bangkaeo@paknam.example"));
    await others.row(number).getByText("ลาอยู่").waitFor();
    await others.view("ของผู้ที่ลาอยู่");
    await others.row(number).waitFor();
    await people.photograph("officers-away");
    await admin.leave(name, { from: today, to: today, substitute: "กมลวรรณ ทองสุข" });
    await admin.row(name).getByText("ทำแทนโดย กมลวรรณ ทองสุข").waitFor();
    await people.photograph("officers-leave");
    const colleague = consoleOn(await people.officer("bangkaeo@paknam.example"));
    await colleague.page.getByText(`ทำแทน ${name}`).waitFor();
    await colleague.view("งานของฉัน");
    await colleague.row(number).waitFor();

    await own.ready();
    await admin.suspend(name, "พ้นจากหน้าที่");
    await admin.row(name).getByText(/^ระงับ/).waitFor();
    await self.atSignIn();
    await self.signIn(email, newPassword);
    await page.getByRole("alert").waitFor();
    await people.photograph("officers-suspended");
  },
};
