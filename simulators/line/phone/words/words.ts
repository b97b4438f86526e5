import { en } from "./en.ts";
import { th, type Words } from "./th.ts";

const storageKey = "practice-phone.language";

/** Thai unless the person chose English here before. */
export const language: "th" | "en" = localStorage.getItem(storageKey) === "en" ? "en" : "th";

export const words: Words = language === "en" ? en : th;

/** Changes the language; the page starts anew, for nothing on it is worth keeping. */
export function switchLanguage(): void {
  localStorage.setItem(storageKey, language === "en" ? "th" : "en");
  location.reload();
}
