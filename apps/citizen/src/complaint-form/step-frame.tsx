import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Button } from "../parts/button.tsx";
import { Phrases } from "../parts/phrases.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./form.module.css";
import { STEPS, type Step } from "./steps.ts";

export type StepFrameProps = {
  step: Step;
  title: string;
  hint?: string;
  isKept: boolean | null;
  onBack: (() => void) | null;
  /** The buttons at the thumb; the first is the main one. */
  actions: ReactNode;
  children: ReactNode;
};

/** One question: progress above, the question, the buttons at the lower edge within reach of a thumb. */
export function StepFrame({ step, title, hint, isKept, onBack, actions, children }: StepFrameProps) {
  const { say } = useWords();
  const position = STEPS.indexOf(step) + 1;
  return (
    <div className={css.frame}>
      <div className={css.progress}>
        <span>{say("citizen.form.progress", { position, of: STEPS.length })}</span>
        {isKept !== null && <span>{say(isKept ? "citizen.form.kept" : "citizen.form.notKept")}</span>}
        <div className={css.track} aria-hidden>
          {STEPS.map((each, index) => (
            <i key={each} data-done={index < position || undefined} />
          ))}
        </div>
      </div>
      <div className={css.question}>
        <h1 tabIndex={-1}>
          <Phrases text={title} />
        </h1>
        {hint && <p className={css.hint}>{hint}</p>}
        {children}
      </div>
      <div className={css.actions}>
        {onBack && (
          <Button kind="quiet" onClick={onBack}>
            <IconArrowLeft size={20} aria-hidden />
            {say("common.back")}
          </Button>
        )}
        {actions}
      </div>
    </div>
  );
}
