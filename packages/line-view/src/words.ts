import { createContext, useContext } from "react";

const th = {
  pictureMissing: "เปิดรูปนี้ไม่ได้",
  openPicture: "ดูรูปขนาดใหญ่",
  place: "ตำแหน่งที่ตั้ง",
  sticker: "สติกเกอร์",
  playVideo: "เล่นวิดีโอ",
  voice: "ข้อความเสียง",
  unsupported: "ข้อความชนิดนี้ยังแสดงที่นี่ไม่ได้",
  menu: "เมนู",
  quickReplies: "ตัวเลือกตอบด่วน",
  cards: "การ์ดหลายใบ เลื่อนดูทางด้านข้าง",
  you: "คุณ",
  emoji: "อีโมจิ",
  more: "ดูเพิ่มเติม",
  file: "ไฟล์",
};

export type LineViewWords = typeof th;

const en: LineViewWords = {
  pictureMissing: "This picture cannot be shown",
  openPicture: "See the picture large",
  place: "Location",
  sticker: "Sticker",
  playVideo: "Play the video",
  voice: "Voice message",
  unsupported: "This kind of message cannot be shown here",
  menu: "Menu",
  quickReplies: "Quick replies",
  cards: "Several cards, scroll sideways",
  you: "you",
  emoji: "emoji",
  more: "See more",
  file: "File",
};

/** The few words the drawing itself says; everything else comes with the message. */
export const lineViewWords = { th, en };

export const LineViewWordsContext = createContext<LineViewWords>(th);

export function useLineViewWords(): LineViewWords {
  return useContext(LineViewWordsContext);
}
