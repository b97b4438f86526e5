import type { Name } from "@paknam/contract";
import { type Language, resources, type Say } from "@paknam/wording";
import { createInstance } from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";

const STORE_KEY = "paknam.language";

export const i18n = createInstance();

/** Starts in the language this browser last used; Thai first. */
export function startLanguage(): void {
  const language: Language = localStorage.getItem(STORE_KEY) === "en" ? "en" : "th";
  void i18n.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: "th",
    defaultNS: "words",
    ns: ["words"],
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = language;
}

export function setLanguage(language: Language): void {
  localStorage.setItem(STORE_KEY, language);
  document.documentElement.lang = language;
  void i18n.changeLanguage(language);
}

/** Sentences and names in the officer's language. */
export function useSay(): { say: Say; language: Language; nameOf: (name: Name) => string } {
  const { t, i18n: current } = useTranslation("words");
  const language: Language = current.language === "en" ? "en" : "th";
  return { say: t, language, nameOf: (name) => name[language] };
}
