/** 191 police, 199 fire and rescue, 1669 ambulance, 1784 disaster prevention and mitigation. */
export type EmergencyNumber = "191" | "199" | "1669" | "1784";

export type EmergencySign = { numbers: readonly EmergencyNumber[]; isFire: boolean; pattern: RegExp };

/**
 * Which call fits which words, in normalised text and small letters. Numbers shown in vain cost a glance, missing ones may
 * cost a life: when in doubt they match.
 */
export const emergencySigns: readonly EmergencySign[] = [
  fire(
    ["199"],
    [
      "ไฟ(กำลัง|ลาม)?ไหม้",
      "ไฟใหม้",
      "เพลิงไหม้",
      "ไฟลุก",
      "ไฟลาม",
      "ไฟคลอก",
      "(on|a|big|caught|catching) fire\\b",
      "burning (house|building|car)",
    ],
  ),
  sign(["199"], ["แก๊?[สซ](กำลัง)?รั่ว", "ก๊าซ(กำลัง)?รั่ว", "ถังแก๊ส(ระเบิด|รั่ว)", "gas leak"]),
  sign(
    ["199", "1784"],
    [
      "สารเคมี(รั่ว|ระเบิด|ไหล)",
      "โรงงาน(สารเคมี)?ระเบิด",
      "(ตึก|อาคาร|บ้าน|เครน|คาน|สะพาน)(กำลัง)?ถล่ม",
      "chemical (leak|spill)",
      "explosion",
      "building collaps",
    ],
  ),
  sign(
    ["199", "1669"],
    [
      "ติด(อยู่)?(ใน|ใต้)(ซาก|ลิฟ|อาคาร|ตึก|กองเพลิง|ไฟ|รถ(?!ติด)|บ้านน้ำท่วม)",
      "ออกมาไม่ได้",
      "ออกไม่ได้.{0,30}(ไฟ|น้ำ)",
      "trapped",
      "stuck in (the |a )?(lift|elevator|car|rubble)",
    ],
  ),
  sign(
    ["1784", "1669"],
    [
      "(ติด(อยู่)?|รอความช่วยเหลือ|หนี).{0,12}(บนหลังคา|บนต้นไม้|กลางน้ำ)",
      "น้ำ(ท่วม)?(ถึง|มิด)(หลังคา|คอ|หัว|อก)",
      "เขื่อน(แตก|พัง)",
      "คันกั้นน้ำ(แตก|พัง)",
      "คลื่นซัด",
      "สึนามิ",
      "flash flood",
      "on the roof",
    ],
  ),
  sign(
    ["1669", "199"],
    [
      "(คน|เด็ก|ลูก|ตา|ยาย|ผู้ชาย|ผู้หญิง|นักเรียน|เพื่อน|หลาน).{0,8}(จมน้ำ|ตกน้ำ|ตกคลอง|ตกแม่น้ำ|ตกท่อ)",
      "^จมน้ำ",
      "กำลัง(จะ)?จมน้ำ",
      "จมหาย",
      "เรือ(ล่ม|จม)",
      "drown",
    ],
  ),
  sign(
    ["1669"],
    [
      "หมดสติ",
      "ไม่ได้สติ",
      "สลบ",
      "ไม่รู้สึกตัว",
      "ไม่หายใจ",
      "หายใจไม่ออก",
      "หัวใจ(หยุดเต้น|วาย)",
      "เลือด(ออก|ไหล)(ไม่หยุด|เยอะ|มาก|ท่วม)",
      "ชักเกร็ง",
      "ชัก.{0,6}(น้ำลาย|กระตุก)",
      "เส้นเลือดสมองแตก",
      "กำลังจะคลอด",
      "เจ็บท้องคลอด",
      "งูกัด",
      "ไฟ(ดูด|ช[็๊]?อ[ตท]).{0,6}(คน|เด็ก)",
      "(คน|เด็ก).{0,10}(โดน|ถูก)ไฟ(ดูด|ช[็๊]?อ[ตท])",
      "(คน|มี|ผู้).{0,4}(บาดเจ็บ|เจ็บหนัก|เจ็บสาหัส)",
      "unconscious",
      "not breathing",
      "heart attack",
      "bleeding (badly|a lot|heavily)",
      "seizure",
    ],
  ),
  sign(
    ["1669", "191"],
    [
      "(รถ|มอเตอร์ไซค์|มอไซ).{0,12}(ชน|คว่ำ|ล้ม).{0,24}(คนเจ็บ|เจ็บ|เลือด|สาหัส|ติดในรถ|เสียชีวิต|คนตาย)",
      "ฆ่าตัวตาย",
      "(จะ|กำลัง)(กระ)?โดด(ตึก|สะพาน|น้ำ)",
      "ผูกคอ",
      "กรีดข้อมือ",
      "car crash",
      "(was|been|got) (hit|run over) by",
      "suicide",
      "kill (myself|himself|herself)",
    ],
  ),
  sign(
    ["191", "1669"],
    [
      "ยิงกัน",
      "(โดน|ถูก|กราด|ไล่)ยิง",
      "ยิงคน",
      "เสียงปืน",
      "(ถือ|มี|ชัก)ปืน",
      "แทงกัน",
      "(โดน|ถูก|ไล่)แทง",
      "ไล่ฟัน",
      "ฟันกัน",
      "ถือมีด",
      "ฆ่า(กัน|คน)",
      "(ขู่|จะ)ฆ่า",
      "ฆาตกร",
      "shooting",
      "gunshot",
      "stabb",
      "gunman",
      "has a (gun|knife)",
      "kill me",
    ],
  ),
  sign(
    ["191"],
    [
      "ปล้น",
      "จี้(ชิง|ทรัพย์|ร้าน)",
      "ชิงทรัพย์",
      "วิ่งราว",
      "งัดบ้าน",
      "โจร(เข้า|ขึ้น|งัด|กำลัง)",
      "ขโมย(กำลัง|ขึ้น|อยู่ใน)",
      "ข่มขืน",
      "ตัวประกัน",
      "ลักพาตัว",
      "อุ้มเด็ก",
      "ตีกัน",
      "ยกพวก",
      "กำลัง(โดน|ถูก|ทำร้าย|ตี|ซ้อม)",
      "ซ้อมเมีย",
      "ผัวตี",
      "สามีทำร้าย",
      "(โดน|ถูก)ทำร้าย",
      "วัตถุระเบิด",
      "ระเบิดปิงปอง",
      "robber",
      "\\braped?\\b",
      "kidnap",
      "hostage",
      "being (attacked|beaten)",
      "breaking in",
    ],
  ),
];

const dangers = [
  "ไฟ(ลาม)?ไหม้",
  "เพลิงไหม้",
  "ไฟลุก",
  "ไฟลาม",
  "แก๊สรั่ว",
  "จมน้ำ",
  "ตกน้ำ",
  "ตกคลอง",
  "ตกท่อ",
  "ปล้น",
  "จี้",
  "ชิงทรัพย์",
  "วิ่งราว",
  "ข่มขืน",
  "ถล่ม",
  "ไฟดูด",
  "ไฟช็อต",
  "บาดเจ็บ",
  "ตีกัน",
  "(โดน|ถูก)?ทำร้าย",
  "ระเบิด",
].join("|");

/** What only looks like an emergency: cut out of the sentence before looking, so that the rest of it still counts. */
export const harmlessWords: readonly RegExp[] = [
  // Equipment, drills and insurance.
  /(ถัง|รถ|สาย|หัว|ท่อ|น้ำ|อุปกรณ์|เครื่อง|สถานี|ประปา|อาสา|เจ้าหน้าที่)ดับเพลิง|ซ้อม(ดับเพลิง|หนีไฟ|แผน)|(ทาง|บันได)หนีไฟ|ประกัน(อัคคีภัย|ไฟไหม้)/g,
  /fire (extinguisher|drill|station|truck|hydrant|exit)/g,
  // What is feared, might happen or should be prevented.
  new RegExp(
    "(กลัว|เกรง|หวั่น|เสี่ยง|อาจ|ป้องกัน|ระวัง|เดี๋ยว|ก่อนที่?จะ|ถ้า|หาก|กันไม่ให้|เผื่อ|รอให้)" +
      `(ว่า|จะ|ต่อ|มี|เกิด|เหตุ|การ|ให้|คน|เด็ก|เป็น|ทำ|โดน|ถูก)*(${dangers})`,
    "g",
  ),
  // Things that stand under water, lamps that burn out, animals that fight or climb.
  /(รถ|ถนน|ซอย|บ้าน|ทางเท้า|ต้นไม้|สะพาน)จมน้ำ|หลอดไฟไหม้|(ผิว|แดด)ไหม้|(หมา|แมว)ตีกัน|(แมว|หมา|นก)ติด(อยู่)?บน/g,
];

/** The fire is out or the fire brigade is there. */
export const fireIsOver =
  /ดับเพลิง(มา|ถึง|ดับ)[^ ]*แล้ว|ดับ(ไฟ|เพลิง)?(ได้|สนิท|หมด|เรียบร้อย|ไป)?แล้ว|firefighters (have )?arrived|fire is out/;

/** Help has come, or it was long ago. */
export const isOver =
  /(กู้ภัย|ตำรวจ|รถพยาบาล|มูลนิธิ|1669|199|191)[^ ]{0,8}มา(ถึง|รับ|ช่วย)?[^ ]{0,8}แล้ว|ปลอดภัย(ดี|หมด)?แล้ว|วันก่อน|(สัปดาห์|อาทิตย์|เดือน|ปี)(ก่อน|ที่แล้ว|กลาย)|เคย(เกิด|มี|โดน|ถูก|ไฟ)|last (week|month|year)/;

/** The same message says that it goes on. */
export const isStillGoingOn =
  /ไม่(มา|รับ|มีใคร|ดับ|หยุด)|โทรไม่ติด|ตอนนี้|ขณะนี้|เดี๋ยวนี้|กำลัง|ยังไม่|อีกแล้ว|ลามมา|ช่วยด้วย|ด่วน|right now|again|help/;

function sign(numbers: readonly EmergencyNumber[], patterns: readonly string[]): EmergencySign {
  return { numbers, isFire: false, pattern: new RegExp(patterns.join("|")) };
}

function fire(numbers: readonly EmergencyNumber[], patterns: readonly string[]): EmergencySign {
  return { ...sign(numbers, patterns), isFire: true };
}
