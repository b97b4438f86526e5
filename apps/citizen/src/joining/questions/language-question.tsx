import { MemberLanguage as Languages, type MemberLanguage } from "@paknam/contract";
import { useState } from "react";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../shell/language.tsx";
import { OneOf } from "../choice-list.tsx";
import css from "../joining.module.css";
import { LANGUAGE_NAMES } from "../language-names.ts";
import type { QuestionProps } from "../question-props.ts";

/** The language of messages; of one that is not translated yet it is said what happens until then. */
export function LanguageQuestion({ formId, draft, error, onAnswer }: QuestionProps) {
  const words = useWords();
  const { say, sayError } = words;
  const [language, setLanguage] = useState<MemberLanguage>(draft.language ?? words.language);
  const isTranslated = language === "th" || language === "en";
  return (
    <form
      id={formId}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isTranslated) words.setLanguage(language);
        onAnswer({ language });
      }}
    >
      <OneOf
        name="language"
        legend={say("joining.language.title")}
        chosen={language}
        onChoose={setLanguage}
        choices={Languages.options.map((value) => ({ value, words: LANGUAGE_NAMES[value], lang: value }))}
      />
      <div aria-live="polite">
        {!isTranslated && (
          <Notice>
            <p>{say("joining.language.later", { language: say(`joining.language.names.${language}`) })}</p>
          </Notice>
        )}
      </div>
      {error ? <Notice kind="error">{sayError(error)}</Notice> : null}
    </form>
  );
}
