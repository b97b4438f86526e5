import { CallError, type Draft, membership, type OwnPage, type ResponseOf } from "@paknam/contract";
import { Link } from "@tanstack/react-router";
import { Suspense, startTransition, useId, useState } from "react";
import own from "../own-page/own-page.module.css";
import { useOwnPageChange } from "../own-page/use-own-page.ts";
import { Button, buttonClass } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import { AnswerRows } from "./answer-rows.tsx";
import { questionParts } from "./question-parts.tsx";
import { ConsentsQuestion } from "./questions/consents-question.tsx";
import { openNeeds, QUESTIONS, type Question } from "./questions.ts";

type PreparedFormProps = {
  code: string;
  prepared: ResponseOf<typeof membership.getPrepared>;
  page: OwnPage;
  onEnd: (how: "confirmed" | "refused") => void;
};

/** Each line correctable, the consents the person's own; a member only says yes or no. */
export function PreparedForm({ code, prepared, page, onEnd }: PreparedFormProps) {
  const { say, sayError } = useWords();
  const formId = useId();
  const [draft, setDraft] = useState<Draft>(() => ({ ...prepared.fields, consents: [] }));
  const [question, setQuestion] = useState<Question | null>(null);
  const decide = useOwnPageChange((call, body: { accepted: boolean; fields: Draft }) =>
    call(membership.confirmPrepared, { params: { code }, body }),
  );
  const choices = { texts: prepared.texts, topics: page.allTopics, groups: page.allGroups };
  const missing = openNeeds(draft).filter((each) => each !== "consents");
  const confirm = (given: Draft) => {
    const fields = { ...draft, ...given };
    setDraft(fields);
    const [first] = missing;
    if (first && !page.isRegistered) setQuestion(first);
    else
      decide.mutate(
        { accepted: true, fields: page.isRegistered ? {} : fields },
        { onSuccess: () => onEnd("confirmed") },
      );
  };
  const isIdentity = decide.error instanceof CallError && decide.error.code.startsWith("identity.");
  return (
    <>
      {!page.isRegistered && (
        <>
          <AnswerRows
            questions={QUESTIONS.filter((each) => each !== "consents")}
            draft={draft}
            choices={choices}
            onChange={(next) => startTransition(() => setQuestion(next))}
          />
          <h2>{say("joining.prepared.consents")}</h2>
          <ConsentsQuestion formId={formId} draft={draft} choices={choices} error={null} onAnswer={confirm} />
        </>
      )}
      {decide.error ? (
        <Notice kind="error">
          <p>{sayError(decide.error)}</p>
          {isIdentity && (
            <Link to="/liff/me" className={buttonClass("quiet")}>
              {say("joining.toMe")}
            </Link>
          )}
        </Notice>
      ) : null}
      <div className={own.pair}>
        {page.isRegistered ? (
          <Button isBusy={decide.isPending && decide.variables.accepted} onClick={() => confirm({})}>
            {say("joining.prepared.confirm")}
          </Button>
        ) : (
          <Button type="submit" form={formId} isBusy={decide.isPending && decide.variables.accepted}>
            {say("joining.prepared.confirm")}
          </Button>
        )}
        <Button
          kind="quiet"
          isBusy={decide.isPending && !decide.variables.accepted}
          onClick={() => decide.mutate({ accepted: false, fields: {} }, { onSuccess: () => onEnd("refused") })}
        >
          {say("joining.prepared.refuse")}
        </Button>
      </div>
      {question && (
        <PreparedCorrection
          key={question}
          question={question}
          draft={draft}
          choices={choices}
          onClose={() => setQuestion(null)}
          onAnswer={(given) => {
            setDraft({ ...draft, ...given });
            setQuestion(null);
          }}
        />
      )}
    </>
  );
}

function PreparedCorrection(props: {
  question: Question;
  draft: Draft;
  choices: Parameters<typeof ConsentsQuestion>[0]["choices"];
  onAnswer: (given: Draft) => void;
  onClose: () => void;
}) {
  const { say } = useWords();
  const formId = useId();
  const { question, draft, choices, onAnswer, onClose } = props;
  const Part = questionParts[question];
  return (
    <Sheet title={say(`joining.rows.${question}`)} onClose={onClose}>
      <Suspense fallback={<Waiting lines={3} />}>
        <Part formId={formId} draft={draft} choices={choices} error={null} onAnswer={onAnswer} />
      </Suspense>
      <div className={own.sheetActions}>
        <Button type="submit" form={formId}>
          {say("common.save")}
        </Button>
      </div>
    </Sheet>
  );
}
