import type { MemberLanguage } from "@paknam/contract";

/** Each named in itself: who does not read Thai must find theirs. */
export const LANGUAGE_NAMES: Readonly<Record<MemberLanguage, string>> = {
  th: "ไทย",
  en: "English",
  my: "မြန်မာ",
  km: "ខ្មែរ",
  lo: "ລາວ",
};
