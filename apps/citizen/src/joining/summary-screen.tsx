import { CallError, type OwnPage } from "@paknam/contract";
import { IconCheck, IconMinus } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import form from "../complaint-form/form.module.css";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { AnswerRows } from "./answer-rows.tsx";
import css from "./joining.module.css";
import { keptWhere } from "./kept-where.ts";
import { QuestionFrame } from "./question-frame.tsx";
import { QUESTIONS, type Question, questionOfRefusal } from "./questions.ts";
import type { RegistrationForm } from "./use-registration.ts";

type SummaryScreenProps = {
  form: RegistrationForm;
  onBack: (() => void) | null;
  onChange: (question: Question) => void;
  onDone: (page: OwnPage) => void;
};

/** Everything once more; then one is registered, once, however often the button is pressed. */
export function SummaryScreen({ form: registering, onBack, onChange, onDone }: SummaryScreenProps) {
  const { say, nameOf, sayError } = useWords();
  const { draft, registration, complete, readAnew } = registering;
  const send = useMutation({
    mutationFn: complete,
    onSuccess: onDone,
    onError: async (error) => {
      if (codeOf(error) === "consent.changed") await readAnew();
    },
  });
  const refused = send.error ?? registering.refusal?.error ?? null;
  const toCorrect = questionToCorrect(refused);
  const shown = QUESTIONS.filter((question) => question !== "consents");
  const given = new Map(draft.consents?.map((answer) => [answer.purpose, answer.given]));
  return (
    <QuestionFrame
      screen="summary"
      kept={keptWhere(registering)}
      onBack={send.isPending ? null : onBack}
      actions={
        <Button isBusy={send.isPending} onClick={() => send.mutate()}>
          {say("joining.summary.confirm")}
        </Button>
      }
    >
      <AnswerRows questions={shown} draft={draft} choices={registration} onChange={onChange} />
      <section className={css.consentSummary}>
        <h2>
          {say("joining.rows.consents")}
          <button
            type="button"
            className={form.change}
            aria-label={say("citizen.form.summary.changeOf", { name: say("joining.rows.consents") })}
            onClick={() => onChange("consents")}
          >
            {say("citizen.form.summary.change")}
          </button>
        </h2>
        <ul>
          {registration.texts.map(({ purpose, title }) => {
            const isGiven = given.get(purpose) === true;
            const words = say(isGiven ? "joining.summary.given" : "joining.summary.notGiven");
            return (
              <li key={purpose}>
                {isGiven ? <IconCheck size={20} aria-hidden /> : <IconMinus size={20} aria-hidden />}
                <span>
                  {nameOf(title)} <small>{purpose === "service" ? say("joining.summary.read") : words}</small>
                </span>
              </li>
            );
          })}
        </ul>
      </section>
      {refused && !send.isPending ? (
        <Notice kind="error">
          <p>{sayError(refused)}</p>
          {toCorrect && (
            <Button kind="quiet" onClick={() => onChange(toCorrect)}>
              {say("joining.summary.correct", { name: say(`joining.rows.${toCorrect}`) })}
            </Button>
          )}
        </Notice>
      ) : null}
    </QuestionFrame>
  );
}

/** The question that a refusal wants answered anew. */
function questionToCorrect(error: unknown): Question | null {
  if (!(error instanceof CallError)) return null;
  const { left } = error.detail;
  const open = Array.isArray(left) ? QUESTIONS.find((question) => left.includes(question)) : undefined;
  return open ?? questionOfRefusal(error.code);
}

const codeOf = (error: unknown): string => (error instanceof CallError ? error.code : "");
