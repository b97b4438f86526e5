import { findComplaintNumber, normaliseThai } from "@paknam/thai";

const bare = (text: string): string =>
  normaliseThai(text)
    .toLowerCase()
    .replace(/[\s.,!?…“”"'()~]/g, "")
    .replace(/(ครับผม|ครับ|คับ|ค่ะ|คะ|ค่า|จ้า|จ้ะ|(?<!สถา)นะ|หน่อย|please|ๆ)+$/u, "");

const MINE =
  /^(ดู|ขอดู|เช็ค|เช็ก|ติดตาม|ขอ|สอบถาม)?(เรื่อง(ร้องเรียน|ร้องทุกข์)?(ของ(ฉัน|ผม|หนู|ดิฉัน|เรา))|เรื่องที่(เคย)?แจ้ง(ไว้|ไป)?|เรื่อง(ที่แจ้ง)?(ไป)?ถึงไหน(แล้ว)?|ถึงไหนแล้ว|สถานะ(เรื่อง)?(ของ(ฉัน|ผม))?|ความคืบหน้า|คืบหน้า(ถึงไหน|ยังไง)?(แล้ว|บ้าง)?|เรื่อง)$|^ติดตาม$|^(seemycomplaints?|mycomplaints?|myreports?|status|checkstatus|progress)$/;

/** Does the whole message ask for one's own complaints ("เรื่องของฉัน", "เรื่องถึงไหนแล้ว", "สถานะ")? */
export const asksForOwn = (text: string): boolean => bare(text) !== "เรื่อง" && MINE.test(bare(text));

/** A complaint's number alone, or in a short question about it. */
export function numberAsked(text: string): string | null {
  const number = findComplaintNumber(text);
  if (!number) return null;
  const rest = bare(text.replace(/[0-9๐-๙]{2}[\s\p{Pd}]*[0-9๐-๙A-Za-z]{7}/u, ""));
  return /^(เรื่อง|เลข|เลขที่|หมายเลข|ติดตาม|ดู|เช็ค|เช็ก|สถานะ|ขอดู|ถึงไหน|ถึงไหนแล้ว|แล้ว|เป็นยังไง|เป็นไง|บ้าง|status|complaint|number|of|my)*$/.test(
    rest,
  )
    ? number
    : null;
}

/** "ถอนเรื่อง", with its number or without; null when it is something else. */
export function withdrawalAsked(text: string): { number: string | null } | null {
  const number = findComplaintNumber(text) ?? null;
  const rest = bare(number ? text.replace(/[0-9๐-๙]{2}[\s\p{Pd}]*[0-9๐-๙A-Za-z]{7}/u, "") : text);
  return /^(ขอ|อยาก|ต้องการ)?(ถอน|ยกเลิก)(เรื่อง|คำร้อง)?(ที่แจ้ง(ไว้)?|นี้)?$|^withdraw(my)?(complaint)?$/.test(rest) &&
    (number !== null || /ถอน|withdraw/.test(rest))
    ? { number }
    : null;
}

const WORDS: Readonly<Record<string, number>> = { หนึ่ง: 1, สอง: 2, สาม: 3, สี่: 4, ห้า: 5 };

/** Points from 1 to 5 ("5", "๔ คะแนน", "5 ★", "5 ดีมาก", "ห้าดาว", "⭐⭐⭐"), or null. */
export function ratingIn(text: string): number | null {
  const word = bare(text);
  const stars = /^(?:⭐️?|★)+$/u.test(word) ? (word.match(/⭐|★/gu) ?? []).length : 0;
  if (stars >= 1 && stars <= 5) return stars;
  const [, figure, inWords] =
    /^(?:ให้|เอา|คะแนน|rate)?(?:([1-5])|(หนึ่ง|สอง|สาม|สี่|ห้า))(?:\/5|คะแนน|ดาว|★|เต็ม|points?|stars?|ดีมาก|ดี|พอใช้|ไม่ค่อยดี|ต้องปรับปรุง|verygood|good|fair|poor|bad)*(?:เลย)?$/.exec(
      word,
    ) ?? [];
  if (figure) return Number(figure);
  return inWords ? (WORDS[inWords] ?? null) : null;
}

/** Does the whole message say that it is not fixed, in the words of the button or alike? */
export const saysNotFixed = (text: string): boolean =>
  /^(ยังไม่เรียบร้อย|ยังไม่เสร็จ|ยังไม่ได้(แก้|แก้ไข|ทำ|ซ่อม)(เลย)?|ไม่เรียบร้อย|ยังเหมือนเดิม|ขอให้พิจารณาใหม่|เปิดเรื่องใหม่อีกครั้ง|notfixed(yet)?|stillnotfixed|pleaselookagain)$/.test(
    bare(text),
  );

/** The words of the button under an office's question. */
export const wantsToAnswer = (text: string): boolean => /^(ตอบ|ตอบคำถาม(นี้)?|ขอตอบ|answer(this)?)$/.test(bare(text));
