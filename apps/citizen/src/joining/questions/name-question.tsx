import { useState } from "react";
import { Field } from "../../parts/field.tsx";
import { useWords } from "../../shell/language.tsx";
import css from "../joining.module.css";
import type { QuestionProps } from "../question-props.ts";

/** The name, in any script. */
export function NameQuestion({ formId, draft, error, onAnswer }: QuestionProps) {
  const { say, sayError } = useWords();
  const [name, setName] = useState(draft.name ?? "");
  const [isTried, setTried] = useState(false);
  const isNone = !/\p{L}/u.test(name);
  return (
    <form
      id={formId}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isNone) onAnswer({ name: name.trim() });
      }}
    >
      <Field
        label={say("joining.name.label")}
        hint={say("joining.name.hint")}
        error={isTried && isNone ? say("errors.registration.name") : error ? sayError(error) : undefined}
      >
        {(wiring) => (
          <input
            {...wiring}
            autoComplete="name"
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </form>
  );
}
