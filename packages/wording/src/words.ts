import { createInstance, type TFunction } from "i18next";
import type { Catalogue } from "./catalogue.ts";
import { en, th } from "./catalogues.ts";

export type Language = "th" | "en";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "words";
    resources: { words: typeof th };
  }
}

/** Every catalogue, as i18next wants it; web apps give the same to react-i18next. */
export const resources = { th: { words: th }, en: { words: en } };

const i18n = createInstance({
  resources,
  lng: "th",
  fallbackLng: "th",
  defaultNS: "words",
  interpolation: { escapeValue: false },
  initAsync: false,
});
void i18n.init();

/** Says a sentence: `say("complaints.filed.title", { number })`. */
export type Say = TFunction<"words">;

/** Words that arrive later than the others, with the page that says them. */
export function addWords(language: Language, words: Partial<Catalogue<typeof th>>): void {
  i18n.addResourceBundle(language, "words", words, true, true);
}

const sayers: Record<string, Say> = {};

/** The sentences in a person's language; Thai for a language that has no catalogue. */
export function wordsIn(language: string): Say {
  const known: Language = language === "en" ? "en" : "th";
  sayers[known] ??= i18n.getFixedT(known, "words");
  return sayers[known];
}

/** Words for an error code of the server; an unknown code gets the general sentence. */
export function wordsForError(language: string, code: string): string {
  const key = `errors.${code}`;
  const say = wordsIn(language) as (key: string) => string;
  return i18n.exists(key) ? say(key) : say("errors.internal.unexpected");
}
