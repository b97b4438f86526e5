import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { phoneOn } from "../pages/phone.ts";

/** From office to office and back again from the citizen. */
export const forwardAndReopen: Journey = {
  name: "forward and reopen: another office takes over, the citizen is not content, it is done again, and history shows all",
  async run(people) {
    const phone = phoneOn((await people.citizen("วิชัย แสนสุข")).page);
    const { number } = await phone.file("ไฟถนนดับ ตำบลปากน้ำ");

    const town = consoleOn(await people.officer("nakhon@paknam.example"));
    const power = consoleOn(await people.officer("mea@paknam.example"));
    await power.ready();
    const born = await power.born();
    await town.goTo(number);
    await town.accept();
    await phone.listen();
    await town.forward("การไฟฟ้านครหลวง", {
      toCitizen: "สายไฟเป็นของการไฟฟ้า จึงส่งให้ดูแลต่อ",
      note: "เสาต้นที่ 12 หม้อแปลงเดียวกับเมื่อเดือนก่อน",
    });
    await phone.hears("การไฟฟ้านครหลวง");
    await phone.hears("สายไฟเป็นของการไฟฟ้า จึงส่งให้ดูแลต่อ");

    await power.seesArrive(number, born);
    await power.open(number);
    await power.history.getByText("เสาต้นที่ 12 หม้อแปลงเดียวกับเมื่อเดือนก่อน").waitFor();
    await power.accept();
    await phone.listen();
    await power.resolve("ต่อสายใหม่แล้ว", { reason: "ทำงานกลางคืน" });
    await phone.hears("ต่อสายใหม่แล้ว");
    await phone.tap("ยังไม่เรียบร้อย");
    await phone.hears("ยังไม่เรียบร้อยตรงไหน");
    await phone.say("ติดแค่คืนเดียว เมื่อคืนดับอีก");
    await phone.hears(`เปิดเรื่อง ${number} อีกครั้งแล้ว`);

    await power.history.getByText("ติดแค่คืนเดียว เมื่อคืนดับอีก").waitFor();
    await power.page.getByText("เปิดอีก 1 ครั้ง").waitFor();
    await phone.listen();
    await power.resolve("เปลี่ยนหม้อแปลงแล้ว", "photo");
    await phone.hears("เปลี่ยนหม้อแปลงแล้ว");
    await power.seesSteps(["แก้ไขแล้ว", "เปิดเรื่องอีกครั้ง", "แก้ไขแล้ว", "รับเรื่อง", "ส่งต่อ", "รับเรื่อง", "แจ้งเรื่อง"]);
    await people.photograph("forward-reopened");
  },
};
