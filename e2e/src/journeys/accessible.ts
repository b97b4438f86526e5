import { seriousFaults } from "../axe.ts";
import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { formIn, mineIn } from "../pages/form.ts";
import { accountOn } from "../pages/officers.ts";
import { phoneOn } from "../pages/phone.ts";
import { mapOn, trackOn } from "../pages/public-site.ts";
import { must } from "../wait-until.ts";

const consolePages = [
  ["serving", "ใครดูแลเรื่องอะไร"],
  ["organisations", "หน่วยงาน"],
  ["officers", "เจ้าหน้าที่"],
  ["holidays", "วันหยุด"],
  ["me", "ข้อมูลของฉัน"],
] as const;

/** Every screen is fit for every person (WCAG 2.2 AA, by axe). */
export const accessible: Journey = {
  name: "accessible: nothing serious or critical by axe on any screen of citizen, officer and visitor",
  async run(people) {
    const faults: string[] = [];
    const check = async (page: Parameters<typeof seriousFaults>[0], where: string) => {
      faults.push(...(await seriousFaults(page, where)));
      await page.screenshot({ path: `${people.pictures}/axe-${where.replaceAll(" ", "-")}.png` });
    };
    const phone = phoneOn((await people.citizen("ศิริ เข้าถึง")).page);
    await phone.say("แจ้งเรื่อง");
    await phone.hears("เล่าให้ฟังได้เลย");
    await check(phone.page, "phone chat");
    await phone.tap("กรอกเป็นแบบฟอร์ม");
    const form = formIn(phone.sheetPage());
    await form.tell("ขยะล้นถังหน้าตลาดปากน้ำ");
    await form.chooseCategory("ขยะ");
    await check(phone.page, "form words");
    await form.next();
    await form.findPlace("ตลาดปากน้ำ", "ปากน้ำ");
    await check(phone.page, "form place");
    await form.useThisPlace();
    await check(phone.page, "form photos");
    await form.withoutPhotos();
    await form.atSummary();
    await check(phone.page, "form summary");
    await form.send();
    const receipt = await form.receipt();
    await check(phone.page, "form filed");
    const mine = mineIn(form.frame);
    await mine.follow();
    await mine.toList();
    await mine.row(receipt.number).waitFor();
    await check(phone.page, "mine");
    await mine.open(receipt.number);
    await mine.frame.getByText(`เลขที่ ${receipt.number}`).waitFor();
    await check(phone.page, "mine one");

    const site = trackOn(await people.visitor("/track"));
    await check(site.page, "track");
    await site.look(receipt);
    await site.seesStory(receipt.number);
    await check(site.page, "track story");
    const home = await people.visitor("/");
    await home.getByText("30 วันที่ผ่านมา").waitFor();
    await check(home, "home");
    const map = mapOn(await people.visitor("/map", "desk"));
    await map.ready();
    await check(map.page, "map");

    const door = accountOn(await people.visitor("/console/sign-in", "desk"));
    await door.atSignIn();
    await door.page.getByRole("button", { name: /พิมพ์ชนก แสงทอง/ }).waitFor();
    await check(door.page, "sign-in");
    const office = consoleOn(await people.officer("admin@paknam.example"));
    await office.page.getByRole("table").waitFor();
    await check(office.page, "inbox light");
    await office.page.emulateMedia({ colorScheme: "dark" });
    await office.page.reload();
    await office.page.getByRole("table").waitFor();
    await check(office.page, "inbox dark");
    await office.goTo(receipt.number);
    await check(office.page, "complaint dark");
    await office.page.emulateMedia({ colorScheme: "light" });
    await office.page.reload();
    await office.history.getByText("แจ้งเรื่อง", { exact: true }).waitFor();
    await check(office.page, "complaint light");
    for (const [path, title] of consolePages) {
      await office.page.goto(`${people.stack.publicUrl}/console/${path}`);
      await office.page.getByRole("heading", { level: 1, name: title }).waitFor();
      await office.page.locator('[class*="Skeleton"]').first().waitFor({ state: "detached" });
      await check(office.page, path);
    }
    await office.page.goto(`${people.stack.publicUrl}/console/holidays`);
    await office.page.getByRole("button", { name: "เพิ่มวันหยุด" }).click();
    await office.page.getByRole("group", { name: "วันที่" }).waitFor();
    await check(office.page, "add holiday");
    await office.page.goto(`${people.stack.publicUrl}/console/me`);
    await office.page.getByRole("button", { name: "เปลี่ยนรหัสผ่าน" }).click();
    await office.page.getByLabel("รหัสผ่านปัจจุบัน").waitFor();
    await check(office.page, "change password");
    must(faults.length === 0, faults.join("\n"));
  },
};
