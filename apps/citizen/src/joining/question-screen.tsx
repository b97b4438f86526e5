import type { Draft } from "@paknam/contract";
import { useId, useState } from "react";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { LanguageSwitch } from "../shell/language-switch.tsx";
import css from "./joining.module.css";
import { keptWhere } from "./kept-where.ts";
import { QuestionFrame } from "./question-frame.tsx";
import { questionParts, skipAnswers } from "./question-parts.tsx";
import { openNeeds, type Question, questionOfRefusal } from "./questions.ts";
import { ThaidButton } from "./thaid-button.tsx";
import type { RegistrationForm } from "./use-registration.ts";

type QuestionScreenProps = {
  question: Question;
  form: RegistrationForm;
  isResumed: boolean;
  onBack: (() => void) | null;
  /** isStraight: to the summary. */
  onNext: (isStraight: boolean) => void;
};

/** One question with its buttons; the answer goes to the server before the next one shows, or waits on the phone. */
export function QuestionScreen({ question, form, isResumed, onBack, onNext }: QuestionScreenProps) {
  const { say } = useWords();
  const formId = useId();
  const [isBusy, setBusy] = useState(false);
  const { draft, registration, refusal, answer } = form;
  const Part = questionParts[question];
  const skip = skipAnswers[question];
  const isOptional = skip !== undefined || question === "language";
  const error = refusal?.question === question ? refusal.error : null;
  const send = async (given: Draft, isStraight = false) => {
    setBusy(true);
    const sent = await answer(given);
    setBusy(false);
    const isRefusedHere = sent.kind === "refused" && questionOfRefusal(codeOf(sent.error)) === question;
    if (!isRefusedHere) onNext(isStraight);
  };
  return (
    <QuestionFrame
      screen={question}
      kept={keptWhere(form)}
      onBack={isBusy ? null : onBack}
      actions={
        <Button type="submit" form={formId} isBusy={isBusy}>
          {say(question === "consents" ? "joining.consents.next" : "common.next")}
        </Button>
      }
    >
      {isResumed && (
        <Notice>
          <p>{say("joining.resumed")}</p>
        </Notice>
      )}
      {question === "consents" && (
        <div className={css.languages}>
          <LanguageSwitch />
        </div>
      )}
      {question === "name" && registration.canUseThaid && (
        <ThaidButton words={say("joining.name.thaid")} about={say("joining.name.thaidAbout")} />
      )}
      <Part
        key={registration.texts.map(({ version }) => version).join()}
        formId={formId}
        draft={draft}
        choices={registration}
        error={error}
        onAnswer={(given) => void send(given)}
      />
      {isOptional && (
        <div className={css.skips}>
          {skip && (
            <Button kind="plain" onClick={() => void send(skip)}>
              {say("joining.skip")}
            </Button>
          )}
          {openNeeds(draft).length === 0 && (
            <Button kind="plain" onClick={() => onNext(true)}>
              {say("joining.skipAll")}
            </Button>
          )}
        </div>
      )}
    </QuestionFrame>
  );
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
