import { CallError } from "@paknam/contract";
import { IconPhone } from "@tabler/icons-react";
import { useState } from "react";
import { buttonClass } from "../../parts/button.tsx";
import { Field } from "../../parts/field.tsx";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../shell/language.tsx";
import css from "../joining.module.css";
import type { QuestionProps } from "../question-props.ts";
import { agesOf, buddhistYear, readBirthYear } from "../read-birth-year.ts";

const now = () => new Date();

/** The year of birth in either era; who would rather not say says that they are of age. */
export function BirthYearQuestion({ formId, draft, error, onAnswer }: QuestionProps) {
  const { say, sayError, language } = useWords();
  const { birthYear } = draft;
  const [typed, setTyped] = useState(birthYear ? String(language === "th" ? buddhistYear(birthYear) : birthYear) : "");
  const [isWithheld, setWithheld] = useState(birthYear === null);
  const [isTried, setTried] = useState(false);
  const read = readBirthYear(typed, now());
  const [asked, setAsked] = useState("");
  // What was said of one year is not said of the next.
  const refusal = asked === typed ? error : null;
  const isTooYoung = refusal instanceof CallError && refusal.code === "registration.too_young";
  const fault = isTried && !read.ok && !isWithheld ? say(`joining.birthYear.faults.${read.fault}`) : undefined;
  return (
    <form
      id={formId}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        setAsked(typed);
        if (isWithheld) onAnswer({ birthYear: null });
        else if (read.ok) onAnswer({ birthYear: read.year });
      }}
    >
      <Field
        label={say("joining.birthYear.label")}
        hint={say("joining.birthYear.hint")}
        error={fault ?? (refusal && !isTooYoung ? sayError(refusal) : undefined)}
      >
        {(wiring) => (
          <input
            {...wiring}
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            disabled={isWithheld}
            value={isWithheld ? "" : typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <p className={css.understood} aria-live="polite">
        {read.ok &&
          !isWithheld &&
          say("joining.birthYear.understood", {
            buddhist: buddhistYear(read.year),
            common: read.year,
            ages: agesInWords(agesOf(read.year, now())),
          })}
      </p>
      <label className={css.check}>
        <input type="checkbox" checked={isWithheld} onChange={(event) => setWithheld(event.target.checked)} />
        <span>{say("joining.birthYear.withhold")}</span>
      </label>
      {isTooYoung && (
        <Notice kind="warn">
          <p>{sayError(refusal)}</p>
          <a className={buttonClass("quiet")} href="tel:1300">
            <IconPhone size={20} aria-hidden />
            {say("citizen.form.callNow", { number: "1300" })}
          </a>
        </Notice>
      )}
    </form>
  );
}

const agesInWords = ({ from, to }: { from: number; to: number }): string => (from === to ? `${to}` : `${from}–${to}`);
