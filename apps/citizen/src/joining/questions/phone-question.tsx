import { formatPhone, parsePhone } from "@paknam/thai";
import { useState } from "react";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../shell/language.tsx";
import css from "../joining.module.css";
import type { QuestionProps } from "../question-props.ts";

/** A telephone number, Thai or of another country; empty is "none". */
export function PhoneQuestion({ formId, draft, error, onAnswer }: QuestionProps) {
  const { say, sayError } = useWords();
  const [phone, setPhone] = useState(draft.phone ? formatPhone(draft.phone) : "");
  const [isTried, setTried] = useState(false);
  const isForeign = /^\s*(?:\+|00)(?!66)/.test(phone);
  const isWrong = phone.trim() !== "" && !isForeign && !parsePhone(phone).ok;
  return (
    <form
      id={formId}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isWrong) onAnswer({ phone: phone.trim() === "" ? null : phone.trim() });
      }}
    >
      <Field
        label={say("joining.phone.label")}
        hint={say("joining.phone.hint")}
        error={isTried && isWrong ? say("errors.registration.phone") : error ? sayError(error) : undefined}
      >
        {(wiring) => (
          <input
            {...wiring}
            type="tel"
            autoComplete="tel"
            maxLength={30}
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
          />
        )}
      </Field>
    </form>
  );
}
