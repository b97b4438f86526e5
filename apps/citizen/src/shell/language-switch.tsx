import { useWords } from "./language.tsx";
import css from "./shell.module.css";

/** The other language, named in itself. */
export function LanguageSwitch() {
  const { language, setLanguage } = useWords();
  const other = language === "th" ? "en" : "th";
  return (
    <button type="button" className={css.language} lang={other} onClick={() => setLanguage(other)}>
      {other === "en" ? "English" : "ภาษาไทย"}
    </button>
  );
}
