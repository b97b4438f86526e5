import { isNo, isYes, normaliseThai } from "@paknam/thai";

const bare = (text: string): string =>
  normaliseThai(text)
    .toLowerCase()
    .replace(/[\s.,!?…“”"'()~]/g, "")
    .replace(/(ครับผม|ครับ|คับ|ค่ะ|คะ|ค่า|จ้า|จ้ะ|(?<!สถา)นะ|หน่อย|please|ๆ)+$/u, "");

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const START = set(`แจ้งเรื่อง แจ้งเรื่องใหม่ แจ้งปัญหา แจ้งเหตุ ร้องเรียน ร้องทุกข์ ขอร้องเรียน ขอแจ้งเรื่อง ต้องการแจ้งเรื่อง อยากแจ้งเรื่อง
  ต้องการร้องเรียน อยากร้องเรียน แจ้งเรื่องร้องเรียน แจ้งเรื่องร้องทุกข์ report reportaproblem reportanother complain complaint newcomplaint`);
const CONFIRM = set(`ส่งเรื่อง ส่ง ส่งเลย ส่งได้เลย ยืนยัน ยืนยันส่ง ส่งเรื่องเลย ส่งเรื่องได้เลย ยืนยันส่งเรื่อง send sendit submit confirm`);
const GREETING = set(`สวัสดี หวัดดี ดี สวัสดีตอนเช้า ฮัลโหล ทักทาย hello hi hey goodmorning goodafternoon goodevening`);
const WAIT =
  set(`รอแป๊บ รอแปป รอแป๊บนึง รอสักครู่ รอก่อน รอเดี๋ยว เดี๋ยว แป๊บ แป๊บนึง แปป สักครู่ แปปนึง รอแปปนึง เดี๋ยวส่ง เดี๋ยวถ่ายรูป เดี๋ยวส่งรูป เดี๋ยวส่งให้
  ขอเวลาแป๊บ กำลังถ่าย กำลังส่ง wait waitaminute onemoment oneminute hangon justamoment`);
const THANKS = set(`ขอบคุณ ขอบคุณมาก ขอบคุณนะ ขอบใจ ขอบพระคุณ ขอบคุณเจ้าหน้าที่ thanks thankyou thx ty thankyouverymuch`);
const ACKNOWLEDGE = set(`โอเค ok okay รับทราบ ทราบแล้ว ได้ อืม`);

/** Is the whole message the wish to file something, without saying what? */
export const isStart = (text: string): boolean => START.has(bare(text));
/** Is the whole message the word that sends it off? */
export const isConfirm = (text: string): boolean => CONFIRM.has(bare(text));
/** Is the whole message thanks, or a word that all is well? */
export const isThanks = (text: string): boolean => THANKS.has(bare(text));
export const isAcknowledgement = (text: string): boolean => isThanks(text) || ACKNOWLEDGE.has(bare(text));

/** Talk that neither answers nor tells: it is answered in a word, and the question stays. */
export function smallTalkOf(text: string): "greeting" | "wait" | "thanks" | "picture" | null {
  const word = bare(text);
  if (GREETING.has(word)) return "greeting";
  if (WAIT.has(word)) return "wait";
  if (THANKS.has(word)) return "thanks";
  // Stickers' brothers: only pictures, marks and laughter; a thumb is an answer.
  if (
    word !== "" &&
    !isYes(text) &&
    !isNo(text) &&
    /^(\p{Extended_Pictographic}|\uFE0F|\u200D|5{3,}|[?:;)(])+$/u.test(word)
  )
    return "picture";
  return null;
}

export type Change = "category" | "place" | "what" | "photos";

const CHANGES: readonly (readonly [Change, RegExp])[] = [
  ["category", /^(แก้|แก้ไข|เปลี่ยน|ขอแก้|ขอเปลี่ยน)?(หมวด|หมวดหมู่|ประเภท|category|changecategory|changethecategory)$/],
  [
    "place",
    /^(แก้|แก้ไข|เปลี่ยน|ขอแก้|ขอเปลี่ยน)?(สถานที่|ที่อยู่|ตำแหน่ง|ตำบล|ที่เกิดเหตุ|place|location|changeplace|changetheplace|changelocation)$/,
  ],
  ["what", /^(แก้|แก้ไข|เปลี่ยน|ขอแก้|ขอเปลี่ยน)?(รายละเอียด|เรื่อง|ข้อความ|เนื้อหา|details|changedetails|changetext)$/],
  ["photos", /^(แก้|แก้ไข|เปลี่ยน|ขอแก้|ขอเปลี่ยน|ลบ|เพิ่ม)?(รูป|รูปภาพ|รูปถ่าย|ภาพ|photo|photos|changephotos|addphotos)$/],
];

/** Which part of the summary the whole message asks to change, or null. */
export function changeOf(text: string): Change | null {
  const word = bare(text);
  return CHANGES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** The rest of a correction ("ไม่ใช่ ตรงซอย 5" → "ตรงซอย 5"), or null when the text does not begin as one. */
export function correctionIn(text: string): string | null {
  const [, rest] =
    /^\s*(?:ไม่ใช่|ไม่ถูก|ผิด|แก้เป็น|แก้ไขเป็น|เปลี่ยนเป็น|แก้สถานที่เป็น|แก้หมวดเป็น|no|not|wrong)(?:ค่ะ|คะ|ครับ|คับ|นะ|แล้ว)*[\s,:]+(?:it'?s |ที่จริง|จริง ๆ แล้ว)?(.+)$/isu.exec(
      text,
    ) ?? [];
  return rest?.trim() || null;
}

/** Words that say where rather than what: soi, road, village number, in front of, near… */
export const soundsLikePlace = (text: string): boolean =>
  /ซอย|ซ\.|ถนน|ถ\.|หมู่|ม\.\s?\d|ตำบล|ต\.|อำเภอ|อ\.|ตรง|หน้า|หลัง|ข้าง|ใกล้|แถว|ปาก|ริม|ตลาด|วัด|โรงเรียน|รร\.|สะพาน|แยก|กม\.|กิโล|เซเว่น|ฝั่ง|soi|road|near|behind|front of|next to|opposite|village|temple|market|km/i.test(
    normaliseThai(text),
  );

/** Plain English: several Latin words and no Thai letter; an address is no language. */
export const looksEnglish = (text: string): boolean =>
  !/[\u0E00-\u0E7F]/.test(text) && (text.replace(/https?:\/\/\S+/gi, " ").match(/[a-z]{2,}/gi) ?? []).length >= 2;

/** The person insists that the place is ours. */
export const insistsInside = (text: string): boolean =>
  /^(ยืนยัน|แน่ใจ|มั่นใจ|sure|itisinside)|ในจังหวัด|จังหวัดนี้|อยู่ในเขต/.test(bare(text));
