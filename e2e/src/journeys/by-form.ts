import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { formIn, mineIn } from "../pages/form.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

const words = "ฝาท่อแตกหน้าปากซอย รถเกือบตก";

/** The same by form in LINE: the draft outlives the sheet, the pin comes from the map, the talk goes on in page and chat. */
export const byForm: Journey = {
  name: "by form in LINE: a draft survives closing, the pin and photo arrive, the officer's question is answered",
  async run(people) {
    const phone = phoneOn((await people.citizen("ประเสริฐ แก้วมณี")).page);
    await phone.menu("แจ้งเรื่อง");
    await phone.hears("เล่าให้ฟังได้เลย");
    await phone.tap("กรอกเป็นแบบฟอร์ม");
    const form = formIn(phone.sheetPage());
    await form.tell(words);
    await form.chooseCategory("ท่อระบายน้ำ");
    await people.photograph("form-words");
    await phone.closeSheetPage();

    // The quick replies are used up by the first tap, as in LINE.
    await phone.menu("แจ้งเรื่อง");
    await phone.hears("พิมพ์เล่าสั้น ๆ ได้เลย");
    await phone.tap("กรอกเป็นแบบฟอร์ม");
    await form.frame.getByText("เปิดร่างที่คุณเขียนค้างไว้ให้แล้ว").waitFor();
    must((await form.told()) === words, "the draft is lost");
    await form.next();
    await form.findPlace("ตลาดปากน้ำ", "ปากน้ำ");
    const { point } = await form.movePin(phone.page);
    must(point, "moving the map asked for no point");
    await people.photograph("form-place");
    await form.useThisPlace();
    await form.addPhoto(await phone.page.screenshot({ type: "jpeg" }));
    await people.photograph("form-photos");
    await form.next();
    await form.atSummary();
    must((await form.summary()).includes("1 รูป"), "the summary does not count the photo");
    await people.photograph("form-summary");
    await form.send();
    const { number } = await form.receipt();
    await people.photograph("form-filed");

    const mine = mineIn(form.frame);
    await mine.follow();
    await mine.frame.getByText(words).first().waitFor();
    await mine.toList();
    await mine.row(number).waitFor();
    await people.photograph("form-mine");
    await mine.open(number);
    await mine.frame.getByText(words).first().waitFor();

    const office = consoleOn(await people.officer("nakhon@paknam.example"));
    await office.goTo(number);
    await office.accept();
    await office.ask("อยู่ฝั่งไหนของซอย");
    await phone.closeSheetPage();
    await phone.hears("อยู่ฝั่งไหนของซอย");
    await phone.tap("ดูรายละเอียด");
    await mine.answer("ฝั่งร้านก๋วยเตี๋ยว ก่อนถึงเสาไฟต้นที่สอง");
    await people.photograph("form-answered");
    await office.history.getByText("ฝั่งร้านก๋วยเตี๋ยว ก่อนถึงเสาไฟต้นที่สอง").waitFor();
    await phone.closeSheetPage();
    await phone.listen();
    await office.resolve("เปลี่ยนฝาท่อใหม่แล้ว", { reason: "ช่างกลับก่อนถ่ายรูป" });
    await phone.hears("เปลี่ยนฝาท่อใหม่แล้ว");
    await phone.hears("ช่างกลับก่อนถ่ายรูป");
  },
};
