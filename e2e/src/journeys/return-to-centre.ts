import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { phoneOn } from "../pages/phone.ts";

/** What is not one's own goes back to the centre, which finds the right office. */
export const returnToCentre: Journey = {
  name: "return to the centre: the wrong office gives it back, the centre takes it on and sends it right",
  async run(people) {
    const phone = phoneOn((await people.citizen("มาลี ศรีสุข")).page);
    await phone.say("ขยะล้นถัง ไม่มีคนมาเก็บ ตำบลบางแก้ว");
    await phone.hears("มีรูปไหม");
    await phone.tap("ข้าม");
    await phone.hears("เทศบาลเมืองบางแก้ว");
    await phone.tap("ส่งเรื่อง");
    const { number } = await phone.receipt();

    const town = consoleOn(await people.officer("bangkaeo@paknam.example"));
    const centre = consoleOn(await people.officer("centre@paknam.example"));
    await centre.ready();
    const born = await centre.born();
    await town.goTo(number);
    await town.giveBack("ถังนี้อยู่ในเขตเทศบาลนครสมุทรปราการ");
    await centre.seesArrive(number, born);
    await people.photograph("return-centre");
    await centre.open(number);
    await centre.history.getByText("ถังนี้อยู่ในเขตเทศบาลนครสมุทรปราการ").waitFor();
    await centre.assign("วีรยุทธ ศรีสมุทร");
    await centre.history.getByText("มอบหมายงาน", { exact: true }).waitFor();
    await phone.listen();
    await centre.forward("เทศบาลนครสมุทรปราการ", { toCitizen: "ส่งให้เทศบาลที่ดูแลจุดนี้แล้ว", note: "" });
    await phone.hears("ส่งให้เทศบาลที่ดูแลจุดนี้แล้ว");

    const right = consoleOn(await people.officer("nakhon@paknam.example"));
    await right.goTo(number);
    await right.accept();
    await phone.hears("รับเรื่องของคุณแล้ว");
    await right.seesSteps(["รับเรื่อง", "ส่งต่อ", "มอบหมายงาน", "คืนเรื่องให้ศูนย์", "แจ้งเรื่อง"]);
  },
};
