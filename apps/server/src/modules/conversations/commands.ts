import type { MemberLanguage } from "@paknam/contract";
import { normaliseThai } from "@paknam/thai";

const bare = (text: string): string =>
  normaliseThai(text)
    .toLowerCase()
    .replace(/[\s.!?]+/g, "")
    .replace(/(ครับ|ค่ะ|คะ|หน่อย|please)+$/, "");

const HELP = new Set([
  "ความช่วยเหลือ",
  "ช่วยเหลือ",
  "ขอความช่วยเหลือ",
  "วิธีใช้",
  "เมนู",
  "help",
  "menu",
  "คุยกับเจ้าหน้าที่",
  "ติดต่อเจ้าหน้าที่",
]);
const LANGUAGE: Readonly<Record<string, MemberLanguage>> = {
  english: "en",
  speakenglish: "en",
  ภาษาอังกฤษ: "en",
  ภาษาไทย: "th",
  ไทย: "th",
  thai: "th",
};

const ASKS_LANGUAGE = new Set(["ภาษา", "เปลี่ยนภาษา", "เลือกภาษา", "language", "changelanguage"]);

/** Does the whole message ask for another language, without naming one? */
export const asksForLanguage = (text: string): boolean => ASKS_LANGUAGE.has(bare(text));

/** Does the whole message ask for help? */
export const asksForHelp = (text: string): boolean => HELP.has(bare(text));

/** The language that the whole message names, or null. */
export const languageNamed = (text: string): MemberLanguage | null => LANGUAGE[bare(text)] ?? null;

/** An officer's code for linking LINE, alone in a message: eight letters and digits, perhaps with a hyphen in the middle. */
export function linkCodeIn(text: string): string | null {
  const [, first, last] = /^\s*([a-z0-9]{4})[- ]?([a-z0-9]{4})\s*$/i.exec(text) ?? [];
  return first && last ? (first + last).toUpperCase() : null;
}
