import type { Journey } from "../journey.ts";
import { joiningIn } from "../pages/joining.ts";
import { memberDeskOn } from "../pages/members.ts";
import { officersOn } from "../pages/officers.ts";
import { ownPageIn } from "../pages/own-page.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

const name = "ยุพิน แสนดี";
const why = "มาถามเรื่องน้ำประปาที่บ้าน";

/** From a stranger to a member, found only by those whose task it is, and told of it. */
export const join: Journey = {
  name: "join: registered in LINE with a pause in the middle; found by the officer of that area only; the person reads who looked and why",
  async run(people) {
    const phone = phoneOn((await people.citizen("ยุพิน")).page);
    await phone.menu("สมัครสมาชิก");
    const joining = joiningIn(phone.sheetPage());
    await joining.agree(["news", "alerts"]);
    await joining.giveName(name);
    await joining.giveBirthYear("2530");
    await joining.atPhone();
    await phone.closeSheetPage();
    await phone.menu("สมัครสมาชิก");
    await joining.atPhone();
    await joining.frame.getByText("ตอบต่อจากที่ค้างไว้ได้เลย").waitFor();
    await joining.givePhone("081-234-5678");
    await joining.giveResidence("อยู่ที่นี่ แต่ทะเบียนบ้านอยู่จังหวัดอื่น");
    await joining.giveHome("พฤกษา ปากน้ำ", "ปากน้ำ");
    await joining.heading("ทำงานหรือเรียนที่ไหน").waitFor();
    await joining.skip();
    // To follow an area is no reason for its officers to see somebody.
    await joining.giveFollowed("บางแก้ว");
    await joining.giveGroups(["ผู้ปกครองเด็กเล็กและนักเรียน"]);
    await joining.giveTopics(["น้ำท่วม น้ำทะเลหนุน", "สุขภาพและวัคซีน"]);
    await joining.keepLanguage();
    const summary = await joining.summary();
    for (const told of [name, "081-234-5678", "พฤกษา", "บางแก้ว", "น้ำท่วม น้ำทะเลหนุน"])
      must(summary.includes(told), `the summary lacks ${told}`);
    await people.photograph("join-summary");
    await joining.confirm();
    await joining.toOwnPage();
    const own = ownPageIn(joining.frame);
    await own.frame.getByText(name).first().waitFor();
    await own.frame.getByText("ยินยอม 2 จาก 3 ข้อ").waitFor();
    await people.photograph("join-own-page");

    const desk = memberDeskOn(await people.officer("nakhon@paknam.example"));
    await desk.goTo();
    await desk.search(name);
    const hit = await desk.hit();
    must(!hit.includes("แสนดี") && !hit.includes("081"), `a hit gives away more than it must: ${hit}`);
    await people.photograph("join-found");
    await desk.open(name, "เจ้าตัวมาติดต่อด้วยตนเอง", why);
    await people.photograph("join-record");

    const admin = officersOn(await people.officer("admin@paknam.example"));
    await admin.goTo();
    await admin.giveDuty("กมลวรรณ ทองสุข", "งานสมาชิก");
    const others = memberDeskOn(await people.officer("bangkaeo@paknam.example"));
    await others.goTo();
    await others.search(name);
    await others.findsNobody();
    await others.search("081-234-5678");
    await others.findsNobody();

    const looks = await own.open("ใครเคยดูข้อมูลของฉัน");
    await looks.getByText("เทศบาลนครสมุทรปราการ").waitFor();
    await looks.getByText(`คุณมาติดต่อที่หน่วยงาน (${why})`).waitFor();
    must((await looks.getByRole("listitem").count()) === 1, "a search that opened nobody counts as a look");
    await people.photograph("join-looks");
  },
};
