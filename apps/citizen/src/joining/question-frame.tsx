import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
// The same screen as in the form for a complaint: progress above, one question, the buttons at the thumb.
import css from "../complaint-form/form.module.css";
import { Button } from "../parts/button.tsx";
import { Phrases } from "../parts/phrases.tsx";
import { useWords } from "../shell/language.tsx";
import { QUESTIONS, type Screen } from "./questions.ts";

type QuestionFrameProps = {
  screen: Screen;
  /** Where the answers are: nothing to say, waiting on this phone, or in this page alone. */
  kept: "server" | "phone" | "nowhere";
  onBack: (() => void) | null;
  actions: ReactNode;
  children: ReactNode;
};

/** One question of the registration. */
export function QuestionFrame({ screen, kept, onBack, actions, children }: QuestionFrameProps) {
  const { say } = useWords();
  const position = screen === "summary" ? QUESTIONS.length + 1 : QUESTIONS.indexOf(screen) + 1;
  const hint = HINTED.find((each) => each === screen);
  return (
    <div className={css.frame}>
      <div className={css.progress}>
        <span>{say("joining.progress", { position, of: QUESTIONS.length + 1 })}</span>
        {kept !== "server" && <span role="status">{say(`joining.kept.${kept}`)}</span>}
        <div className={css.track} aria-hidden>
          {[...QUESTIONS, "summary"].map((each, index) => (
            <i key={each} data-done={index < position || undefined} />
          ))}
        </div>
      </div>
      <div className={css.question}>
        <h1 tabIndex={-1}>
          <Phrases text={say(`joining.${screen}.title`)} />
        </h1>
        {hint && <p className={css.hint}>{say(`joining.${hint}.why`)}</p>}
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

/** Those that say under the question why it is asked. */
const HINTED = ["consents", "phone", "residence", "home", "work", "followed", "groups", "topics", "summary"] as const;
