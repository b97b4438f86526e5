import { CallError, type Name } from "@paknam/contract";
import { type Language, type Say, wordsForError, wordsIn } from "@paknam/wording";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { loadEnglish, onLaterEnglish } from "./english.ts";

export type Words = {
  language: Language;
  say: Say;
  /** The name in the language shown. */
  nameOf(name: Name): string;
  /** What to tell a person about a failed call. */
  sayError(error: unknown): string;
  setLanguage(language: Language): void;
  /** LINE's own language, for who has not chosen one here. */
  suggestLanguage(language: Language): void;
};

const KEY = "paknam.language";
const LanguageContext = createContext<Words | null>(null);

/** The language of the pages: what was chosen here before, else Thai. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => readChosen() ?? "th");
  const [late, setLate] = useState(0);
  useEffect(() => onLaterEnglish(() => setLate((times) => times + 1)), []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback((chosen: Language) => {
    const change = () => {
      keep(chosen);
      setLanguage(chosen);
    };
    if (chosen === "th") change();
    // Without a connection the page stays in the language it speaks.
    else loadEnglish().then(change, () => undefined);
  }, []);
  const suggest = useCallback((suggested: Language) => readChosen() === null && choose(suggested), [choose]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: words that came late are said anew
  const words = useMemo<Words>(
    () => ({
      language,
      say: wordsIn(language),
      nameOf: (name) => name[language],
      sayError: (error) => wordsForError(language, error instanceof CallError ? error.code : "internal.unexpected"),
      setLanguage: choose,
      suggestLanguage: suggest,
    }),
    [language, late, choose, suggest],
  );
  return <LanguageContext value={words}>{children}</LanguageContext>;
}

/** Words in the page's language. Throws outside LanguageProvider. */
export function useWords(): Words {
  const words = useContext(LanguageContext);
  if (!words) throw new Error("useWords outside LanguageProvider");
  return words;
}

/** Before the first page shows: the words of the language that was chosen here before. Offline it is Thai. */
export async function openLanguage(): Promise<void> {
  if (readChosen() === "en") await loadEnglish().catch(() => undefined);
}

/** Browsers that forbid storage still show the pages. */
function readChosen(): Language | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "en" || kept === "th" ? kept : null;
  } catch {
    return null;
  }
}

function keep(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Chosen for this visit only.
  }
}
