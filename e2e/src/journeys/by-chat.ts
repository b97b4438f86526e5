import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { phoneOn } from "../pages/phone.ts";
import { must, waitUntil } from "../wait-until.ts";

/** The whole way and back by chat: told by taps, done by an officer, rated by the citizen. */
export const byChat: Journey = {
  name: "by chat: a complaint reaches the office, and its words and photo come back to the phone",
  async run(people) {
    const office = consoleOn(await people.officer("nakhon@paknam.example"));
    await office.ready();
    const born = await office.born();
    const phone = phoneOn((await people.citizen("สมหญิง ใจดี")).page);

    await phone.say("ไฟดับมา 3 วันแล้ว หน้าตลาดปากน้ำ มืดมาก");
    await phone.hears("เรื่องนี้ตรงกับข้อไหน");
    await phone.tap("ไฟถนน ไฟส่องสว่าง");
    await phone.hears("มีรูปไหม");
    await phone.sendPhotos("ไฟถนนดับ");
    await phone.hears("ตรวจดูก่อนส่งเรื่อง");
    await people.photograph("chat-summary");
    await phone.tap("ส่งเรื่อง");
    const { number } = await phone.receipt();
    await phone.hears("เทศบาลนครสมุทรปราการ");
    await phone.hears(/\d{1,2} \S+ 25\d\d/);
    // One more photo, a moment later.
    await phone.sendPhotos("ไฟถนนดับ");
    await phone.hears(`จะเพิ่มในเรื่อง ${number}`);
    await people.photograph("chat-add");
    await phone.tap(`เพิ่มใน ${number}`);
    await phone.hears(`เพิ่มในเรื่อง ${number} แล้ว`);

    await office.seesArrive(number, born);
    await people.photograph("chat-arrived");
    await office.open(number);
    await phone.listen();
    await office.accept();
    await phone.hears("รับเรื่องของคุณแล้ว");
    await office.progress("ช่างเข้าตรวจแล้ว หลอดไฟขาด กำลังเบิกของ");
    await phone.listen();
    await office.resolve("เปลี่ยนหลอดไฟและสายใหม่แล้ว ไฟติดตามปกติ", "photo");
    await people.photograph("chat-resolved");
    await phone.hears("เปลี่ยนหลอดไฟและสายใหม่แล้ว ไฟติดตามปกติ");
    const picture = phone.page.getByRole("log").locator("img[src*='/files/']").last();
    await waitUntil(
      "the officer's photo on the phone",
      () => picture.evaluate((image: HTMLImageElement) => image.naturalWidth),
      (width) => width > 0,
    );
    await phone.tap("5 ★");
    await phone.hears("ให้ 5 คะแนน");
    await phone.say("ข้าม");
    await phone.hears(`บันทึก 5 คะแนนให้เรื่อง ${number} แล้ว`);
    await people.photograph("chat-rated");
    await office.seesSteps(["ผู้แจ้งให้คะแนน", "แก้ไขแล้ว", "แจ้งความคืบหน้า", "รับเรื่อง", "ผู้แจ้งส่งเพิ่ม", "แจ้งเรื่อง"]);
    must(await office.page.getByText("5 จาก 5").isVisible(), "the rating is not in the head");
  },
};
