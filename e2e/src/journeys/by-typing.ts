import type { Journey } from "../journey.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

/** LINE on a computer shows neither quick replies nor menu: everything can be typed. */
export const byTyping: Journey = {
  name: "on a computer: calling off in the middle, then a whole complaint, by typing alone",
  async run(people) {
    const { page } = await people.citizen("อารีย์ บุญมา");
    await page.evaluate(() => localStorage.setItem("practice-phone.pc", "yes"));
    await page.reload();
    const phone = phoneOn(page);
    await page.getByRole("log").waitFor();
    await phone.say("ถนนเป็นหลุมใหญ่มาก");
    await phone.hears("เกิดที่ไหน");
    await phone.say("ยกเลิก");
    await phone.hears("ยกเลิกแล้ว ไม่มีอะไรถูกส่งไป");

    await phone.say("แจ้งเรื่อง");
    await phone.hears("เล่าให้ฟังได้เลย");
    await phone.say("ไฟดับ");
    await phone.hears("พิมพ์ตัวเลขก็ได้");
    await phone.say("1");
    await phone.hears("เกิดที่ไหน");
    await phone.say("แถวบางพลี");
    await phone.hears("เป็นได้หลายตำบล");
    await phone.say("บางโฉลง");
    await phone.hears("มีรูปไหม");
    await phone.say("ไม่มี");
    await phone.hears("ตรวจดูก่อนส่งเรื่อง");
    await phone.say("แก้สถานที่");
    await phone.hears("เกิดที่ไหน");
    await phone.say("ตำบลปากน้ำ");
    await phone.hears("ตำบลปากน้ำ");
    await people.photograph("typing-summary");
    await phone.say("ส่งเรื่อง");
    const { number } = await phone.receipt();
    await phone.say("เรื่องของฉัน");
    const heard = await phone.hears(number);
    must(heard.split(number).length === 2, "only one complaint was filed");
    must((await page.getByRole("list", { name: "ตัวเลือกตอบด่วน" }).count()) === 0, "a computer shows no quick replies");
  },
};
