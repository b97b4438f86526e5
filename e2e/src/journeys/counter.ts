import type { Journey } from "../journey.ts";
import { openInSheet, preparedIn } from "../pages/joining.ts";
import { counterOn, memberDeskOn } from "../pages/members.ts";
import { ownPageIn } from "../pages/own-page.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

const name = "Htet Aung";

/** At a counter the officer writes, and the person decides on their own phone. */
export const counter: Journey = {
  name: "counter: prepared by the officer, corrected, consented to and confirmed on the person's own phone, seen at the desk",
  async run(people) {
    const desk = counterOn(await people.officer("nakhon@paknam.example"));
    await desk.goTo();
    const address = await desk.prepare({
      name,
      birthYear: "2534",
      phone: "0891112222",
      home: "ปากน้ำ",
      document: "หนังสือเดินทาง",
    });
    await desk.waits();
    await people.photograph("counter-code");

    const phone = phoneOn((await people.citizen("Htet")).page);
    await phone.menu("สมัครสมาชิก");
    await phone.sheetPage().locator("main").waitFor();
    const { pathname } = new URL(address);
    await openInSheet(phone.page, `${people.stack.publicUrl}/liff/${pathname.slice(pathname.indexOf("prepared/"))}`);
    const prepared = preparedIn(phone.sheetPage());
    await prepared.ready();
    const shown = await prepared.shown();
    for (const told of [name, "089-111-2222", "ปากน้ำ", "เทศบาลนครสมุทรปราการ"])
      must(shown.includes(told), `the phone lacks ${told}: ${shown}`);
    await prepared.correctPhone("089-111-3333");
    await prepared.agree(["alerts"]);
    await people.photograph("counter-phone");
    await prepared.confirm();
    await prepared.confirmed();
    await desk.isConfirmed();
    await people.photograph("counter-confirmed");

    await phone.closeSheetPage();
    await phone.hears("ลงทะเบียนเรียบร้อยแล้ว");
    await phone.tap("เปิดข้อมูลของฉัน");
    const own = ownPageIn(phone.sheetPage());
    await own.frame.getByText("ยินยอม 1 จาก 3 ข้อ").waitFor();
    await own.frame.getByText("เจ้าหน้าที่เห็นเอกสารแล้ว").waitFor();
    const search = memberDeskOn(desk.page);
    await search.goTo();
    await search.search("0891113333");
    must((await search.hit()).includes("•• 33"), "the corrected number is not the one that is kept");
  },
};
