import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

/** What is no complaint is answered kindly; danger gets its numbers at once; a photo taken back is gone. */
export const kindAnswers: Journey = {
  name: "kind answers: danger gets numbers at once, a sticker and nonsense get a kind word, a photo taken back is hidden",
  async run(people) {
    const phone = phoneOn((await people.citizen("น้อย ขวัญอ่อน")).page);
    await phone.say("ช่วยด้วย ไฟไหม้บ้าน มีคนติดอยู่ข้างใน");
    await phone.hears("199");
    await phone.hears("โทรทันที");
    await people.photograph("kind-emergency");
    await phone.say("ยกเลิก");
    await phone.hears("ยกเลิกแล้ว");
    await phone.sendSticker("ยิ้ม");
    await phone.hears("ได้รับสติกเกอร์แล้ว");
    await phone.say("asdfgh");
    await phone.hears("ยังไม่เข้าใจข้อความนี้");
    await people.photograph("kind-nonsense");

    await phone.say("ถนนเป็นหลุมใหญ่มาก ตำบลปากน้ำ");
    await phone.hears("มีรูปไหม");
    await phone.sendPhotos("ถนนเป็นหลุม");
    await phone.hears("ได้รับรูปแล้ว");
    await phone.unsendLast();
    await phone.say("ถ่ายมาไม่ชัด");
    await phone.hears("รูป");
    await phone.sendPhotos("น้ำท่วมถนน");
    await phone.hears("1 รูป");
    await phone.tap("ส่งเรื่อง");
    const { number } = await phone.receipt();
    await phone.say("ขอบคุณครับ");
    await phone.hears("ยินดี");

    const office = consoleOn(await people.officer("nakhon@paknam.example"));
    await office.goTo(number);
    const photos = office.page.getByRole("list", { name: "รูปจากผู้แจ้ง" }).getByRole("listitem");
    await photos.first().waitFor();
    must((await photos.count()) === 1, "the photo taken back is still there");
  },
};
