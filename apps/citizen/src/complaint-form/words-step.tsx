import { detectEmergency } from "@paknam/thai";
import { useId, useState } from "react";
import { Button } from "../parts/button.tsx";
import { Field } from "../parts/field.tsx";
import { Notice } from "../parts/notice.tsx";
import { EmergencyNotice } from "../shell/emergency-notice.tsx";
import { useWords } from "../shell/language.tsx";
import { CategoryChoice } from "./category-choice.tsx";
import css from "./form.module.css";
import { StepFrame } from "./step-frame.tsx";
import type { StepProps } from "./step-props.ts";
import { missingIn } from "./steps.ts";

/** What is it about? In one's own words; the kind of matter is offered while one writes. */
export function WordsStep(props: StepProps & { isRestored: boolean; onStartAnew: () => void }) {
  const { form, onNext } = props;
  const { draft, change } = form;
  const { say } = useWords();
  const [isTried, setTried] = useState(false);
  const categoryId = useId();
  const missing = missingIn("words", draft);
  const emergencies = detectEmergency(draft.description);
  const next = () => {
    setTried(true);
    if (missing === null) onNext();
    else if (missing === "category") document.getElementById(categoryId)?.scrollIntoView({ block: "center" });
  };
  return (
    <StepFrame
      step="words"
      title={say("citizen.form.words.title")}
      isKept={form.isKept}
      onBack={null}
      actions={<Button onClick={next}>{say("common.next")}</Button>}
    >
      {props.isRestored && (
        <Notice>
          <p>{say("citizen.form.restored")}</p>
          <button type="button" className={css.inNotice} onClick={props.onStartAnew}>
            {say("citizen.form.startAnew")}
          </button>
        </Notice>
      )}
      <Field
        label={say("citizen.form.words.label")}
        isLabelHidden
        hint={say("citizen.form.words.hint")}
        error={
          isTried && (missing === "description" || missing === "tooLong")
            ? say(`citizen.form.missing.${missing}`)
            : undefined
        }
      >
        {(wiring) => (
          <textarea
            {...wiring}
            rows={5}
            value={draft.description}
            placeholder={say("citizen.form.words.example")}
            onChange={(event) => change({ description: event.target.value })}
          />
        )}
      </Field>
      {emergencies.length > 0 && <EmergencyNotice numbers={emergencies} />}
      <div id={categoryId}>
        <CategoryChoice
          text={draft.description}
          chosen={draft.category}
          onChoose={(category) => change({ category })}
          isMissing={isTried && missing === "category"}
        />
      </div>
    </StepFrame>
  );
}
