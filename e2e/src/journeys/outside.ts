import type { Journey } from "../journey.ts";
import { consoleOn } from "../pages/console.ts";
import { phoneOn } from "../pages/phone.ts";

/** Beyond the border somebody else serves; what nobody can find is not lost. */
export const outside: Journey = {
  name: "outside: a pin in Bangkok is told who serves there and files nothing; an unknown place goes to the centre",
  async run(people) {
    const phone = phoneOn((await people.citizen("ปรีชา เดินทาง")).page);
    await phone.say("ขยะล้นถัง ไม่มีคนมาเก็บ");
    await phone.hears("เกิดที่ไหน");
    await phone.sendPoint(13.7563, 100.5018);
    await phone.hears("กรุงเทพมหานคร");
    await phone.hears("1555");
    await phone.hears("ยังไม่ได้ส่งไปไหน");
    await people.photograph("outside");
    await phone.say("ยกเลิก");
    await phone.hears("ไม่มีอะไรถูกส่งไป");
    await phone.say("เรื่องของฉัน");
    await phone.hears("ยังไม่มีเรื่องที่แจ้งไว้");

    await phone.say("ถนนเป็นหลุมใหญ่มาก");
    await phone.hears("เกิดที่ไหน");
    await phone.say("หน้าร้านป้าแดง");
    await phone.hears("ยังหา “หน้าร้านป้าแดง” ไม่พบ");
    await phone.tap("ไม่ทราบ");
    await phone.hears("จะส่งให้ศูนย์ดำรงธรรม");
    await phone.tap("ข้าม");
    await phone.hears("ตรวจดูก่อนส่งเรื่อง");
    await phone.tap("ส่งเรื่อง");
    const { number } = await phone.receipt();
    const centre = consoleOn(await people.officer("centre@paknam.example"));
    await centre.goTo(number);
    await centre.page.getByText("หน้าร้านป้าแดง").first().waitFor();
  },
};
