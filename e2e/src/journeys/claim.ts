import type { Journey } from "../journey.ts";
import { joiningIn } from "../pages/joining.ts";
import { claimsOn } from "../pages/members.ts";
import { ownPageIn } from "../pages/own-page.ts";
import { phoneOn } from "../pages/phone.ts";

const CARD = "มีบัตรประจำตัวคนพิการ";

/** What a person says holds of them, and the agency that knows. */
export const claim: Journey = {
  name: "claim: with a picture, more asked for and given, confirmed by the agency, contested and ended",
  async run(people) {
    const phone = phoneOn((await people.citizen("อนันต์")).page);
    await phone.menu("สมัครสมาชิก");
    const joining = joiningIn(phone.sheetPage());
    await joining.register({ name: "อนันต์ ทะเลทอง", birthYear: "2515", subDistrict: "บางเมือง", consents: ["sharing"] });
    const own = ownPageIn(joining.frame);
    const claims = await own.claim(CARD, "บัตรออกที่อำเภอเมือง", await phone.page.screenshot({ type: "jpeg" }));
    await claims.getByText("รอหน่วยงานตรวจสอบ").waitFor();
    await people.photograph("claim-made");
    await phone.closeSheetPage();

    const office = claimsOn(await people.officer("social@paknam.example"));
    await office.goTo();
    await office.open(CARD, "อน");
    await office.seesPicture();
    await office.page.getByText("บัตรออกที่อำเภอเมือง").waitFor();
    await people.photograph("claim-open");
    await phone.listen();
    await office.answer("more", "ขอรูปด้านหลังบัตร หรือเลขทะเบียนคนพิการ");
    await phone.hears("ขอรูปด้านหลังบัตร");
    await phone.tap("เปิดข้อมูลของฉัน");
    await own.addToClaim("ด้านหลังบัตรว่างเปล่า ออกเมื่อปี 2566");
    await phone.closeSheetPage();

    await office.lookAgain();
    await office.open(CARD, "อน");
    await office.page.getByText("ด้านหลังบัตรว่างเปล่า").waitFor();
    await phone.listen();
    await office.answer("yes", "ตรวจกับทะเบียนแล้ว");
    await phone.hears("รับรองแล้ว");
    await phone.tap("เปิดข้อมูลของฉัน");
    const facts = await own.open("ข้อมูลที่หน่วยงานยืนยัน");
    await facts.getByRole("heading", { name: CARD }).waitFor();
    await facts.getByText("ยืนยันตามที่คุณแจ้ง").waitFor();
    await people.photograph("claim-fact");
    await own.contest(CARD, "บัตรหมดอายุแล้ว ไม่ได้ต่อ");
    await phone.closeSheetPage();

    await office.lookAgain();
    await office.open(CARD, "อน");
    await office.page.getByText("บัตรหมดอายุแล้ว ไม่ได้ต่อ").waitFor();
    await people.photograph("claim-contested");
    await phone.listen();
    await office.answer("wrong", "ตรวจแล้ว บัตรหมดอายุจริง");
    await phone.hears("แก้ให้แล้ว");
    await phone.tap("เปิดข้อมูลของฉัน");
    await own.open("ข้อมูลที่หน่วยงานยืนยัน");
    await own.frame.getByText("ยังไม่มีข้อมูลที่หน่วยงานยืนยัน").waitFor();
    const looks = await own.open("ใครเคยดูข้อมูลของฉัน");
    await looks.getByText("ตรวจสอบสถานะที่คุณแจ้ง").first().waitFor();
  },
};
