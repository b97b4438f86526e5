import { afterAll, beforeAll, describe, test } from "vitest";
import { openTestApp, type TestApp } from "../../../../testing/app.ts";
import { CITY_HALL, runTalk, type TestTalk } from "./testing/run-talk.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

const talks: readonly TestTalk[] = [
  [
    "five photos of one set, in any order: one answer, at the last",
    [
      ["ถนนเป็นหลุมใหญ่มาก ตำบลแพรกษา", "มีรูปไหม"],
      [{ photo: null, isLast: false }, ""],
      [{ photo: null, isLast: false }, ""],
      [{ photo: null, isLast: false }, ""],
      [{ photo: null, isLast: false }, ""],
      [{ photo: null, isLast: true }, "ได้รับแล้ว 5 รูป", "ตรวจดูก่อนส่งเรื่อง", "รูป: 5 รูป"],
      ["ส่งเรื่อง", "ส่งเรื่องแล้ว"],
    ],
    { photos: 5 },
  ],
  [
    "a broken photo gets a kind word, and it goes on",
    [
      ["ถนนเป็นหลุมใหญ่มาก ตำบลแพรกษา", "มีรูปไหม"],
      [{ broken: true }, "เปิดรูปนี้ไม่ได้", "มีรูปไหม"],
      ["ข้าม", "รูป: ไม่มี"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { photos: 0 },
  ],
  [
    "a photo's own position is offered, and taken when the person says so",
    [
      [{ photo: CITY_HALL }, "รูปนี้เป็นเรื่องอะไร"],
      ["ถนนเป็นหลุมใหญ่มาก", "รูปนี้ถ่ายที่ต.ปากน้ำ", "[ไม่ใช่]"],
      ["ใช่", "ตรวจดูก่อนส่งเรื่อง", "ตำบลปากน้ำ"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: "ปากน้ำ", hasPoint: true, photos: 1 },
  ],
  [
    "a photo's own position is refused",
    [
      [{ photo: CITY_HALL }, "รูปนี้เป็นเรื่องอะไร"],
      ["ถนนเป็นหลุมใหญ่มาก", "รูปนี้ถ่ายที่"],
      ["ไม่ใช่", "เกิดที่ไหน"],
      ["ตำบลแพรกษา", "ตำบลแพรกษา"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: "แพรกษา", hasPoint: false },
  ],
  [
    "category and place are changed in the summary, by typing alone as on a PC",
    [
      ["แจ้งเรื่อง", "เล่าให้ฟังได้เลย"],
      ["ขยะล้นถัง ไม่มีคนมาเก็บ ตำบลแพรกษา", "มีรูปไหม"],
      ["ข้าม", "พิมพ์ “แก้ประเภท”"],
      ["แก้หมวด", "เรื่องนี้ตรงกับข้อไหน"],
      ["อื่นๆ", "เป็นเรื่องเกี่ยวกับอะไร", "1  ถนนและการเดินทาง"],
      ["4", "ความสะอาดและสิ่งแวดล้อม ตรงกับข้อไหน"],
      ["ความสะอาด", "แก้ประเภทให้แล้ว", "ประเภท: ความสะอาด"],
      ["แก้สถานที่", "เกิดที่ไหน"],
      ["บางปู", "เป็นได้หลายตำบล", "ต.บางปูใหม่"],
      ["ต.บางปู", "ตำบลบางปู"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { category: "cleanliness", area: "บางปู" },
  ],
  [
    "a correction is simply typed",
    [
      ["ขยะล้นถัง ไม่มีคนมาเก็บ ตำบลแพรกษา", "มีรูปไหม"],
      ["ไม่ใช่ ตรงซอย 5", "แก้สถานที่ให้แล้ว", "ตรงซอย 5", "ตำบลแพรกษา"],
      ["ไม่ใช่ ตำบลบางปู", "แก้สถานที่ให้แล้ว", "ตำบลบางปู"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: "บางปู", placeText: "ตรงซอย 5 · ตำบลบางปู" },
  ],
  [
    "the details are written anew",
    [
      ["ขยะล้นถัง ไม่มีคนมาเก็บ ตำบลแพรกษา", "มีรูปไหม"],
      ["ข้าม", "แก้รายละเอียด"],
      ["แก้รายละเอียด", "จะใช้แทนข้อความเดิม"],
      ["ขยะกองหน้าตลาด ส่งกลิ่นเหม็น", "แก้รายละเอียดให้แล้ว", "ขยะกองหน้าตลาด"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { description: "ขยะกองหน้าตลาด ส่งกลิ่นเหม็น", area: "แพรกษา" },
  ],
  [
    "several texts are joined, small talk is not",
    [
      ["สวัสดีค่ะ ขยะล้นถัง ไม่มีคนมาเก็บ", "เกิดที่ไหน"],
      ["รอแป๊บ", "ไม่ต้องรีบ", "เกิดที่ไหน"],
      ["ตำบลแพรกษา", "มีรูปไหม"],
      ["สวัสดี", "สวัสดี", "มีรูปไหม"],
      ["หมาคุ้ยกระจายเต็มถนนด้วย", "เพิ่มรายละเอียดให้แล้ว"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { description: "สวัสดีค่ะ ขยะล้นถัง ไม่มีคนมาเก็บ\nหมาคุ้ยกระจายเต็มถนนด้วย" },
  ],
  [
    "after a day's pause it reminds, asks, and goes on with what was said meanwhile",
    [
      ["ขยะล้นถัง ไม่มีคนมาเก็บ", "เกิดที่ไหน"],
      [{ hours: 24 }],
      ["ตำบลแพรกษา", "คุยค้างไว้เรื่อง “ขยะล้นถัง ไม่มีคนมาเก็บ”", "เก็บไว้ให้แล้ว", "[ทำต่อ]"],
      ["ทำต่อ", "มีรูปไหม"],
      ["ข้าม", "ตำบลแพรกษา"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: "แพรกษา" },
  ],
  [
    "after a day's pause something new: the new words are the beginning",
    [
      ["ขยะล้นถัง ไม่มีคนมาเก็บ", "เกิดที่ไหน"],
      [{ hours: 24 }],
      ["ถนนเป็นหลุมใหญ่มาก ตำบลบางปู", "ทำต่อ"],
      [{ tap: "เริ่มเรื่องใหม่" }, "มีรูปไหม"],
      ["ข้าม", "ประเภท: ถนน", "ตำบลบางปู"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { category: "road", area: "บางปู", description: "ถนนเป็นหลุมใหญ่มาก ตำบลบางปู" },
  ],
  [
    "English, by typing",
    [
      ["There is a big pothole in the road in Bang Pu", /Which of these|photos/],
      ["Road", /[Ww]here/],
      ["Bang Pu", "photos"],
      ["skip", "Please check before sending", "Bang Pu"],
      ["send", "Sent to Bang Pu", "Access code"],
    ],
    { category: "road", area: "บางปู" },
  ],
  [
    "who cannot say what it is need not: the likeliest is taken and shown",
    [
      ["ไฟดับ ตำบลปากน้ำ", "เรื่องนี้ตรงกับข้อไหน"],
      ["ไม่แน่ใจ", "มีรูปไหม"],
      ["ข้าม", "ตรวจดูก่อนส่งเรื่อง"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: "ปากน้ำ" },
  ],
  [
    "photo and pin without a word",
    [
      [{ photo: null }, "รูปนี้เป็นเรื่องอะไร"],
      [{ pin: CITY_HALL }, "รูปนี้เป็นเรื่องอะไร"],
      ["ไม่ทราบ", "เป็นเรื่องเกี่ยวกับอะไร"],
      ["ข้าม", "ตรวจดูก่อนส่งเรื่อง"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { photos: 1, area: "ปากน้ำ", description: "ดูตามรูปที่ส่งมา" },
  ],
];

describe("photos, changes, pauses, languages", () => {
  for (const talk of talks) test(talk[0], () => runTalk(t, talk));
});
