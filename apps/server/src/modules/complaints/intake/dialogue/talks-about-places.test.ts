import { afterAll, beforeAll, describe, test } from "vitest";
import { openTestApp, type TestApp } from "../../../../testing/app.ts";
import { BANGKOK, BORDER, CITY_HALL, runTalk, type TestTalk } from "./testing/run-talk.ts";

let t: TestApp;
beforeAll(async () => {
  t = await openTestApp();
});
afterAll(() => t.close());

const talks: readonly TestTalk[] = [
  [
    "everything in one sentence",
    [
      ["ไฟถนนดับ หน้าวัดบางพลีใหญ่ใน", "มีรูปไหม"],
      ["ข้าม", "ตรวจดูก่อนส่งเรื่อง", "ตำบลบางพลีใหญ่", "องค์การบริหารส่วนตำบลบางพลีใหญ่"],
      [{ tap: "ส่งเรื่อง" }, "ส่งเรื่องแล้ว", /69-[0-9A-Z]{7}/, /รหัสติดตาม: [0-9A-Z]{3}-/, "30 พ.ย. 2569"],
    ],
    { category: "street-light", area: "บางพลีใหญ่", areaSource: "name", photos: 0, placeText: "วัดบางพลีใหญ่ใน" },
  ],
  [
    "one word that means two things is asked, and only that",
    [
      ["ไฟดับ", "เรื่องนี้ตรงกับข้อไหน", "ไฟฟ้า", "ไฟถนน ไฟส่องสว่าง", "[อื่น ๆ]"],
      [{ tap: "ไฟถนน ไฟส่องสว่าง" }, "เกิดที่ไหน", "[ส่งตำแหน่ง]"],
      [{ pin: CITY_HALL }, "มีรูปไหม"],
      [{ tap: "ข้าม" }, "ตำบลปากน้ำ"],
      [{ tap: "ส่งเรื่อง" }, "ส่งเรื่องแล้ว"],
    ],
    { category: "street-light", area: "ปากน้ำ", areaSource: "nearest", hasPoint: true, description: "ไฟดับ" },
  ],
  [
    "a photo first",
    [
      [{ photo: null }, "ได้รับรูปแล้ว", "รูปนี้เป็นเรื่องอะไร"],
      ["ถนนเป็นหลุมใหญ่มาก ตำบลแพรกษา", "ตรวจดูก่อนส่งเรื่อง", "รูป: 1 รูป", "ตำบลแพรกษา"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { category: "road", area: "แพรกษา", photos: 1 },
  ],
  [
    "a pin first",
    [
      [{ pin: CITY_HALL }, "ที่นี่เกิดอะไรขึ้น"],
      ["ขยะล้นถัง ไม่มีคนมาเก็บ", "มีรูปไหม"],
      ["ไม่มี", "ประเภท: ขยะ", "ตำบลปากน้ำ", "ตามตำแหน่งที่ส่งมา"],
      ["ใช่ค่ะ", "ส่งเรื่องแล้ว"],
    ],
    { category: "garbage", area: "ปากน้ำ", hasPoint: true },
  ],
  [
    "near the border the side is asked, and ours is taken with the pin",
    [
      ["น้ำท่วมสูง รถผ่านไม่ได้", "เกิดที่ไหน"],
      [{ pin: BORDER }, "ใกล้รอยต่อ", "ฝั่ง", "[พิมพ์ชื่อตำบล]"],
      ["สำโรงเหนือ", "มีรูปไหม"],
      ["ข้าม", "ตำบลสำโรงเหนือ"],
      ["ส่งเรื่อง", "ส่งเรื่องแล้ว"],
    ],
    { category: "flooding", area: "สำโรงเหนือ", areaSource: "citizen", hasPoint: true },
  ],
  [
    "near the border, the side already named in the story is not asked",
    [
      ["น้ำท่วม ตำบลสำโรงเหนือ", "มีรูปไหม"],
      [{ pin: BORDER }, "มีรูปไหม"],
      ["ข้าม", "ตำบลสำโรงเหนือ"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: "สำโรงเหนือ", hasPoint: true },
  ],
  [
    "near the border, nobody knows: the centre, with the pin",
    [
      ["น้ำท่วมสูง รถผ่านไม่ได้", "เกิดที่ไหน"],
      [{ pin: BORDER }, "ใกล้รอยต่อ"],
      [{ tap: "ไม่ทราบ" }, "จะส่งให้ศูนย์ดำรงธรรม"],
      ["ข้าม", "ส่งถึง: ศูนย์ดำรงธรรม"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: null, areaSource: "none", hasPoint: true, organisation: /ศูนย์ดำรงธรรม/ },
  ],
  [
    "outside: who serves it and how to reach them; then called off",
    [
      ["ขยะล้นถัง ไม่มีคนมาเก็บ", "เกิดที่ไหน"],
      [{ pin: BANGKOK }, "กรุงเทพมหานคร", "1555", "ยังไม่ได้ส่งไปไหน", "[โทร 1555]"],
      ["ยกเลิก", "ยกเลิกแล้ว ไม่มีอะไรถูกส่งไป"],
    ],
    null,
  ],
  [
    "outside by mistake: another place is simply typed",
    [
      ["ขยะล้นถัง ไม่มีคนมาเก็บ", "เกิดที่ไหน"],
      [{ pin: BANGKOK }, "กรุงเทพมหานคร"],
      [{ tap: "แก้สถานที่" }, "เกิดที่ไหน"],
      ["ตำบลบางปู", "มีรูปไหม"],
      ["ข้าม", "ตำบลบางปู"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: "บางปู", areaSource: "name", placeText: "ตำบลบางปู" },
  ],
  [
    "outside, and the person insists: the centre looks again",
    [
      ["น้ำท่วมเขตบางนา", "กรุงเทพมหานคร"],
      ["ยืนยันว่าในจังหวัด", "ตรวจสถานที่อีกครั้ง", "มีรูปไหม"],
      ["ข้าม", "ส่งถึง: ศูนย์ดำรงธรรม"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: null, organisation: /ศูนย์ดำรงธรรม/ },
  ],
  [
    "a place that nobody knows is asked once more in other words, then goes to the centre with the words",
    [
      ["ถนนเป็นหลุมใหญ่มาก", "เกิดที่ไหน"],
      ["หน้าร้านป้าแดง", "ยังหา “หน้าร้านป้าแดง” ไม่พบ", "ไม่ทราบ"],
      ["ข้างอู่ลุงดำ", "จะส่งให้ศูนย์ดำรงธรรม", "มีรูปไหม"],
      ["ข้าม", "หน้าร้านป้าแดง · ข้างอู่ลุงดำ", "ยังไม่ทราบ"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: null, placeText: "หน้าร้านป้าแดง · ข้างอู่ลุงดำ", organisation: /ศูนย์ดำรงธรรม/ },
  ],
  [
    "a district is named: which sub-district, by its number in the list",
    [
      ["น้ำท่วมทั้งหมู่บ้าน อ.บางพลี", "เป็นได้หลายตำบล", "ต.บางโฉลง"],
      ["4", "มีรูปไหม"],
      ["ข้าม", "อำเภอบางพลี"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: "บางโฉลง", areaSource: "citizen" },
  ],
  [
    "a place named in passing is offered, not taken",
    [
      ["รถเมล์ไปสำโรงเหนือไม่มาเลย น้ำท่วมถนนสูงมาก", "เกิดที่ไหน", "ต.สำโรงเหนือ"],
      ["ต.สำโรงเหนือ", "มีรูปไหม"],
      ["ข้าม", "สำโรงเหนือ"],
      ["ส่ง", "ส่งเรื่องแล้ว"],
    ],
    { area: "สำโรงเหนือ", areaSource: "citizen" },
  ],
];

describe("from the first words to a place", () => {
  for (const talk of talks) test(talk[0], () => runTalk(t, talk));
});
