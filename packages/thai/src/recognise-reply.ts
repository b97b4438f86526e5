import { normaliseThai } from "./normalise-thai.ts";

const yes = words(`ใช่ ใช่แล้ว ใช้ ถูก ถูกต้อง ถูกแล้ว ตกลง ได้ ได้เลย โอเค โอเช ok okay okey k ยืนยัน ส่งเลย ส่งได้เลย เอา จ้ะ อือ อืม
  yes y yeah yep sure correct right confirm ชัวร์ แน่นอน เรียบร้อย ✅ 👍`);
const no = words(
  `ไม่ ไม่ใช่ ไม่ถูก ไม่ถูกต้อง ไม่ตกลง ไม่โอเค ผิด ยัง ยังไม่ใช่ ยังไม่ถูก เปล่า ไม่ยืนยัน แก้ไข ขอแก้ แก้ no n nope wrong incorrect 👎 ❌`,
);
const skip =
  words(`ข้าม ข้ามไป ข้ามเลย ขอข้าม ผ่าน ไม่มี ไม่มีรูป ไม่มีภาพ ไม่มีรูปภาพ ไม่มีรูปถ่าย ไม่ส่งรูป ไม่ได้ถ่าย ไม่ได้ถ่ายรูป ถ่ายไม่ได้ ไม่มีแล้ว
  หมดแล้ว ไม่สะดวก ไม่ระบุ ไม่ทราบ ไม่รู้ ไม่แน่ใจ ไม่ต้อง ไม่เป็นไร พอแล้ว แค่นี้ แค่นี้พอ เท่านี้ skip none nothing later - – . nophoto nopicture notnow donotknow`);
const cancel =
  words(`ยกเลิก ขอยกเลิก ยกเลิกเรื่อง ยกเลิกเรื่องนี้ ยกเลิกทั้งหมด ยกเลิกไปก่อน ยกเลิกก่อน ยกเลิกการแจ้ง ยกเลิกแจ้ง อยากยกเลิก ต้องการยกเลิก
  ขอยกเลิกเรื่อง ขอยกเลิกเรื่องนี้ ขอยกเลิกก่อน ยกเริก ยกเลิค ไม่เอา ไม่เอาแล้ว ไม่แจ้งแล้ว ไม่แจ้ง ไม่ร้องเรียนแล้ว ไม่ทำแล้ว ไม่ต้องแล้ว เลิก หยุด พอก่อน ออก
  cancel cancelit stop quit exit abort nevermind forgetit`);

/** Is this whole message a yes ("ใช่ค่ะ", "ถูกต้องครับ", "ok")? A sentence that only contains the word is not. */
export function isYes(text: string): boolean {
  const bare = bareReply(text);
  // A polite particle alone ("ครับ", "ค่ะ") is how many people say yes.
  return yes.has(bare) || (bare === "" && /(ครับ|คับ|ครัช|ค่ะ|คะ|คร้าบ|จ้า|จ้ะ|จ๊ะ)/.test(normaliseThai(text)));
}

/** Is this whole message a no ("ไม่ใช่ค่ะ", "ผิด", "ขอแก้")? */
export function isNo(text: string): boolean {
  return no.has(bareReply(text));
}

/** Does this whole message pass over a question ("ข้าม", "ไม่มีรูปค่ะ", "ไม่ทราบ", "-")? */
export function isSkip(text: string): boolean {
  return skip.has(text.trim()) || skip.has(bareReply(text));
}

/** Does this whole message call everything off ("ยกเลิก", "ไม่เอาแล้วค่ะ", "cancel")? "ให้ยกเลิกที่จอดรถ" does not. */
export function isCancel(text: string): boolean {
  return cancel.has(bareReply(text));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

function bareReply(text: string): string {
  let bare = normaliseThai(text)
    .toLowerCase()
    .replace(/[\s.,!?…"'()/~*]/g, "");
  for (;;) {
    const shorter = bare.replace(
      /(ครับผม|ครับ|คับ|ครัช|คร้าบ|ค้าบ|ค่ะ|คะ|ค่า|คร่ะ|จ้า|จ้ะ|จ๊ะ|นะ|น่ะ|เลย|please|thanks|ๆ|ฮะ|ฮับ|5+)$/,
      "",
    );
    if (shorter === bare || (shorter === "" && yes.has(bare))) return bare;
    bare = shorter;
  }
}
