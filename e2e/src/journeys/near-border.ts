import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { formIn } from "../pages/form.ts";
import { phoneOn } from "../pages/phone.ts";

/** Between ตำบลสำโรงเหนือ and Bang Na in Bangkok: a pin this near to the border is no answer. */
const AT_BORDER = { latitude: 13.6585, longitude: 100.6155 };

/** Nobody's complaint goes to the wrong province because a pin was 100 m off. */
export const nearBorder: Journey = {
  name: "near the border: chat and form ask which side; ours is filed, the other side is told who serves there",
  async run(people) {
    const phone = phoneOn((await people.citizen("อรทัย ริมคลอง")).page);
    await phone.say("น้ำท่วมสูง รถผ่านไม่ได้");
    await phone.hears("เกิดที่ไหน");
    await phone.sendPoint(AT_BORDER.latitude, AT_BORDER.longitude);
    await phone.hears("เหตุเกิดฝั่งไหน");
    await people.photograph("border-asked");
    await phone.tap("ต.สำโรงเหนือ");
    await phone.hears("มีรูปไหม");
    await phone.tap("ข้าม");
    await phone.hears("ตำบลสำโรงเหนือ");
    await phone.tap("ส่งเรื่อง");
    const { number } = await phone.receipt();
    const centre = consoleOn(await people.officer("centre@paknam.example"));
    await centre.goTo(number);
    await centre.page.getByText("สำโรงเหนือ").first().waitFor();

    const neighbour = phoneOn((await people.citizen("สมพร บางนา")).page);
    await neighbour.say("น้ำท่วมสูง รถผ่านไม่ได้");
    await neighbour.hears("เกิดที่ไหน");
    await neighbour.sendPoint(AT_BORDER.latitude, AT_BORDER.longitude);
    await neighbour.hears("เหตุเกิดฝั่งไหน");
    await neighbour.tapOneOf(/^ฝั่ง.*บางนา/);
    await neighbour.hears("กรุงเทพมหานคร");
    await neighbour.hears("1555");
    await neighbour.hears("ยังไม่ได้ส่งไปไหน");
    await people.photograph("border-other-side");
    await neighbour.say("ยกเลิก");
    await neighbour.hears("ไม่มีอะไรถูกส่งไป");

    const form = formIn(neighbour.sheetPage());
    await neighbour.page.context().grantPermissions(["geolocation"]);
    await neighbour.page.context().setGeolocation({ ...AT_BORDER, accuracy: 20 });
    await neighbour.menu("แจ้งเรื่อง");
    await neighbour.hears("เล่าให้ฟังได้เลย");
    await neighbour.tap("กรอกเป็นแบบฟอร์ม");
    await form.tell("น้ำท่วมสูง รถผ่านไม่ได้");
    await form.chooseCategory("น้ำท่วม");
    await form.next();
    await form.useOwnPosition();
    await form.chooseSide(/บางนา/);
    await form.frame.getByText("1555").first().waitFor();
    await people.photograph("border-form-other-side");
    await form.useOwnPosition();
    await form.chooseSide(/สำโรงเหนือ/);
    await form.useThisPlace();
    await form.withoutPhotos();
    await form.atSummary();
    await form.send();
    await form.receipt();
  },
};
