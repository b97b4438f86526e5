import type { Journey } from "../journey.ts";
import { phoneOn } from "../pages/phone.ts";
import { must } from "../wait-until.ts";

/** LINE on a computer shows neither quick replies nor menu: registering can be typed from end to end, and so can withdrawing. */
export const joinByChat: Journey = {
  name: "join by chat: the whole registration by typing on a computer, left and resumed, corrected, and a consent withdrawn",
  async run(people) {
    const { page } = await people.citizen("วาสนา");
    await page.evaluate(() => localStorage.setItem("practice-phone.pc", "yes"));
    await page.reload();
    const phone = phoneOn(page);
    await page.getByRole("log").waitFor();
    const ask = async (words: string, answer: string) => {
      await phone.say(words);
      return phone.hears(answer);
    };
    await ask("ลงทะเบียน", "พิมพ์ “รับทราบ”");
    await ask("รับทราบค่ะ", "พิมพ์ “ยินยอม”");
    await ask("ยินยอม", "เตือนภัยตามพื้นที่");
    await ask("ใช่", "ส่งต่อข้อมูลระหว่างหน่วยงานรัฐ");
    await ask("ไม่", "ชื่ออะไร");
    await ask("วาสนา ปากอ่าว", "เกิดปีไหน");
    await ask("พ.ศ. ๒๕๒๓", "เบอร์โทรที่ติดต่อได้");
    await ask("ยกเลิก", "เก็บไว้ 30 วัน");
    await ask("สมัครสมาชิก", "เบอร์โทรที่ติดต่อได้");
    await ask("081-234-9999", "ทะเบียนบ้านอยู่ที่ไหน");
    await ask("2", "บ้านอยู่ที่ไหน");
    await ask("หมู่บ้านริมน้ำ แพรกษา", "ทำงานหรือเรียนที่ไหน");
    await ask("เรียน ปากน้ำ", "อยากติดตามตำบลอื่นอีกไหม");
    await ask("สำโรงเหนือ, ต.ท้ายบ้าน", "พิมพ์เพิ่มได้อีก");
    await ask("พอแล้ว", "อยู่ในกลุ่มไหนบ้าง");
    await ask("1 3", "สนใจเรื่องไหนบ้าง");
    await ask("น้ำท่วม", "ตรวจดูก่อนยืนยัน");
    await ask("แก้เบอร์โทร", "เบอร์โทรที่ติดต่อได้");
    const summary = await ask("082 345 6789", "ตรวจดูก่อนยืนยัน");
    for (const told of ["วาสนา ปากอ่าว", "2523", "082-345-6789", "หมู่บ้านริมน้ำ", "แพรกษา", "สำโรงเหนือ"])
      must(summary.includes(told), `the summary lacks ${told}: ${summary}`);
    await people.photograph("join-chat-summary");
    await ask("ยืนยันค่ะ", "สมัครเรียบร้อยแล้ว คุณวาสนา ปากอ่าว");
    await people.photograph("join-chat-done");
    await ask("หยุดรับข่าว", "ถอนแล้ว: ข่าวตามเรื่องที่เลือก");
    const own = await ask("ข้อมูลของฉัน", "082-345-6789");
    must(!own.includes("ข่าวตามเรื่องที่เลือก"), `the withdrawn consent is still there: ${own}`);
    must((await page.getByRole("list", { name: "ตัวเลือกตอบด่วน" }).count()) === 0, "a computer shows no quick replies");
  },
};
