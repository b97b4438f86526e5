import { CallError, type Name } from "@paknam/contract";
import { type Language, type Say, wordsForError, wordsIn } from "@paknam/wording";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

export type Words = {
  language: Language;
  say: Say;
  /** The name in the language shown. */
  nameOf(name: Name): string;
  /** What to tell a person about a failed call. */
  sayError(error: unknown): string;
  setLanguage(language: Language): void;
};

const KEY = "paknam.language";
const LanguageContext = createContext<Words | null>(null);

/** The language of the pages: what was chosen here before, else Thai. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(readKept);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const words = useMemo<Words>(
    () => ({
      language,
      say: wordsIn(language),
      nameOf: (name) => name[language],
      sayError: (error) => wordsForError(language, error instanceof CallError ? error.code : "internal.unexpected"),
      setLanguage: (chosen) => {
        keep(chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return <LanguageContext value={words}>{children}</LanguageContext>;
}

/** Words in the page's language. Throws outside LanguageProvider. */
export function useWords(): Words {
  const words = useContext(LanguageContext);
  if (!words) throw new Error("useWords outside LanguageProvider");
  return words;
}

/** Browsers that forbid storage still show the pages. */
function readKept(): Language {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "th";
  } catch {
    return "th";
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Chosen for this visit only.
  }
}
