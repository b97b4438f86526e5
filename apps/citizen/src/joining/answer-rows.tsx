import type { Draft } from "@paknam/contract";
import form from "../complaint-form/form.module.css";
import { useWords } from "../shell/language.tsx";
import css from "./joining.module.css";
import type { QuestionProps } from "./question-props.ts";
import type { Question } from "./questions.ts";
import { useAnswerInWords } from "./use-answer-in-words.ts";

type AnswerRowsProps = {
  questions: readonly Question[];
  draft: Draft;
  choices: QuestionProps["choices"];
  onChange: (question: Question) => void;
};

/** What was answered, a line each, with the way to change it. */
export function AnswerRows({ questions, draft, choices, onChange }: AnswerRowsProps) {
  const { say } = useWords();
  const linesOf = useAnswerInWords(choices);
  return (
    <dl className={form.summary}>
      {questions.map((question) => {
        const lines = linesOf(question, draft);
        const name = say(`joining.rows.${question}`);
        return (
          <div key={question} className={form.row}>
            <dt>
              {name}
              <button
                type="button"
                className={form.change}
                aria-label={say("citizen.form.summary.changeOf", { name })}
                onClick={() => onChange(question)}
              >
                {say("citizen.form.summary.change")}
              </button>
            </dt>
            <dd>
              {lines.length === 0 && <span className={css.quiet}>{say("joining.notGiven")}</span>}
              {lines.length === 1 && lines[0]}
              {lines.length > 1 && (
                <ul className={css.lines}>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
