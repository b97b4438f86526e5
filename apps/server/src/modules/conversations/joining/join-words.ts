import { normaliseThai } from "@paknam/thai";

const bare = (text: string): string =>
  normaliseThai(text)
    .toLowerCase()
    .replace(/[\s.,!?…“”"'’()~]/g, "")
    .replace(/(ครับผม|ครับ|คับ|ค่ะ|คะ|จ้า|จ้ะ|หน่อย|ด้วย|please)+$/u, "");

const whole = (list: string): ((text: string) => boolean) => {
  const words = new Set(list.trim().split(/\s+/));
  return (text) => words.has(bare(text));
};

/** The commands: the whole message is one of these. */
export const wantsToJoin =
  whole(`สมัครสมาชิก สมัคร ลงทะเบียน ขอสมัคร ขอสมัครสมาชิก สมัครเป็นสมาชิก อยากสมัคร อยากสมัครสมาชิก ลงทะเบียนสมาชิก
  ทำต่อ สมัครต่อ register join signup registration becomeamember`);
export const asksForOwnData = whole(
  `ข้อมูลของฉัน ข้อมูลฉัน ข้อมูลของผม ข้อมูลของเรา ข้อมูลส่วนตัว โปรไฟล์ แก้ข้อมูล แก้ไขข้อมูล แก้ไขข้อมูลส่วนตัว mydata mydetails profile`,
);
export const wantsToWithdraw = whole(
  `ถอนความยินยอม เพิกถอนความยินยอม ขอถอนความยินยอม ยกเลิกความยินยอม ไม่ยินยอมแล้ว withdrawconsent withdrawmyconsent`,
);
export const wantsNoNews = whole(
  `หยุดรับข่าว ไม่รับข่าว ไม่รับข่าวแล้ว เลิกรับข่าว ยกเลิกรับข่าว หยุดส่งข่าว ไม่ต้องส่งข่าว ไม่อยากรับข่าว unsubscribe stopnews nomorenews`,
);
export const wantsNoAlerts = whole(`หยุดเตือนภัย หยุดรับเตือนภัย ไม่รับเตือนภัย เลิกเตือนภัย ยกเลิกเตือนภัย stopwarnings stopalerts`);
export const wasMemberBefore =
  whole(`เคยสมัครแล้ว เคยสมัคร เคยเป็นสมาชิก เคยสมัครด้วยlineอื่น เปลี่ยนบัญชีline เปลี่ยนไลน์ เปลี่ยนline เปลี่ยนเครื่อง ไลน์ใหม่ lineใหม่ เปลี่ยนเบอร์
  รวมบัญชี registeredbefore newline newlineaccount`);
export const wantsToDelete = whole(`ลบคำตอบ ลบคำตอบทั้งหมด deletemyanswers deleteanswers`);

/** In the middle of it. */
export const wantsBack = whole(`ย้อนกลับ ย้อน กลับ ถอยกลับ ข้อก่อนหน้า back goback previous`);
export const wantsPage = whole(`ทำต่อในหน้าเว็บ หน้าเว็บ เว็บ เปิดหน้าเว็บ goononthepage page web`);
export const wantsToKeep = whole(`ใช้คำตอบเดิม เหมือนเดิม คำตอบเดิม ไม่แก้แล้ว keepmyanswer keep same`);
export const isEnough = whole(`พอแล้ว พอ แค่นี้ เท่านี้ หมดแล้ว เสร็จแล้ว ไม่มีแล้ว thatisall thatsall done enough`);
export const wantsToRead = whole(`อ่าน อ่านฉบับเต็ม ขออ่าน อ่านที่นี่ read readitall readhere`);
export const acknowledges = whole(
  `รับทราบ ทราบ ทราบแล้ว รับทราบแล้ว อ่านแล้ว อ่านและรับทราบแล้ว acknowledge ihavereadthis read&understood`,
);
export const agrees = whole(`ยินยอม ยอม ยินดี ให้ iagree agree yesiagree`);
export const disagrees = whole(`ไม่ยินยอม ไม่ยอม ไม่ให้ disagree idonotagree noidonot`);
export const saysAdult = (text: string): boolean =>
  /^(ไม่บอก(ปีเกิด)?)?(อายุ)?(20|๒๐|ยี่สิบ)(ปี)?(ขึ้นไป|กว่า)$|^(notsaying)?(i?am)?20or(older|over)$|^20\+$|^ผู้ใหญ่$|^adult$/.test(
    bare(text),
  );
export const saysSameAsHome = whole(`ที่เดียวกับบ้าน เดียวกับบ้าน ที่เดียวกัน ตำบลเดียวกัน ที่บ้าน อยู่บ้าน sameashome home same athome`);
export const saysAll = whole(`ทั้งหมด ทุกเรื่อง ทุกข้อ เอาหมด all everything`);
export const confirms = whole(`ยืนยัน ยืนยันสมัคร สมัครเลย ยืนยันการสมัคร confirm`);

/** Neither an answer nor a name: it is passed over, and the question comes again. */
export const isSmallTalk = (text: string): boolean => isGreeting(text) || !/[\p{L}\p{N}]/u.test(text);
const isGreeting = whole(
  `สวัสดี หวัดดี ฮัลโหล ขอบคุณ ขอบคุณมาก ขอบใจ โอเค ok okay รับทราบ ครับ ค่ะ คะ ได้ อืม ใช่ ไม่ รอแป๊บ รอก่อน เดี๋ยว สักครู่ hello hi hey thanks thankyou wait`,
);
