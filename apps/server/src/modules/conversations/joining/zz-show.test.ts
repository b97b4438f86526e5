import { afterAll, beforeAll, test } from "vitest";
import { openTestLine, type TestLine } from "../../../testing/line.ts";
import { newTalker, wordsOf } from "./testing/registering.ts";
let line: TestLine;
beforeAll(async () => { line = await openTestLine(); });
afterAll(() => line.close());
test("show", async () => {
  const p = await newTalker(line);
  for (const words of ["สมัครสมาชิก","อ่าน","รับทราบ","ยินยอม","ไม่","ใช่ค่ะ","ถนนหน้าบ้านเป็นหลุมใหญ่มาก","😀","สมหญิง ใจงาม","23","พ.ศ. 2523","081-234","081-234-5678","2","กรุงเทพ เขตบางนา","หมู่บ้านริมน้ำ แพรกษา","เรียน ปากน้ำ","บางปู, สำโรงเหนือ, เขตบางนา","พอแล้ว","1 3","ย้อนกลับ","ใช้คำตอบเดิม","ทั้งหมด","แก้ชื่อ","สมหญิง ใจดี","ยืนยัน","ข้อมูลของฉัน","ถอนความยินยอม","1","ภาษา", "เคยสมัครแล้ว","ความช่วยเหลือ"]) {
    const bubbles = await p.say(words);
    console.log(`>>> ${words}\n${bubbles.map(wordsOf).join("\n--\n")}`);
  }
});
