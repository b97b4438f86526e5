import { type Draft, membership, type OwnPage } from "@paknam/contract";
import { Suspense, startTransition, useId, useState } from "react";
import { AnswerRows } from "../joining/answer-rows.tsx";
import { questionParts } from "../joining/question-parts.tsx";
import { QUESTIONS, type Question } from "../joining/questions.ts";
import { Button } from "../parts/button.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { Waiting } from "../parts/waiting.tsx";
import { useWords } from "../shell/language.tsx";
import { draftOfPage } from "./draft-of-page.ts";
import css from "./own-page.module.css";
import { useOwnPageChange } from "./use-own-page.ts";

const CORRECTABLE = QUESTIONS.filter((question) => question !== "consents");

/** What the person gave, each correctable by the very question that asked for it. */
export function ProfileSection({ page }: { page: OwnPage }) {
  const { say, nameOf } = useWords();
  const [question, setQuestion] = useState<Question | null>(null);
  const listed = page.groups.filter(({ isOwnChoice }) => !isOwnChoice);
  const choices = { texts: page.texts, topics: page.allTopics, groups: page.allGroups };
  return (
    <>
      <AnswerRows
        questions={CORRECTABLE}
        draft={draftOfPage(page)}
        choices={choices}
        onChange={(next) => startTransition(() => setQuestion(next))}
      />
      {listed.length > 0 && (
        <section className={css.listed}>
          <h3>{say("ownPage.profile.listed")}</h3>
          <ul>
            {listed.map(({ key, name, organisation }) => (
              <li key={key}>
                {nameOf(name)} <small>{nameOf(organisation.name)}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      {question && <Correction key={question} question={question} page={page} onClose={() => setQuestion(null)} />}
    </>
  );
}

function Correction({ question, page, onClose }: { question: Question; page: OwnPage; onClose: () => void }) {
  const { say } = useWords();
  const formId = useId();
  const Part = questionParts[question];
  const correct = useOwnPageChange(
    (call, { consents: _, ...given }: Draft) => call(membership.correctProfile, { body: given }),
    { onDone: onClose },
  );
  const choices = { texts: page.texts, topics: page.allTopics, groups: page.allGroups };
  return (
    <Sheet title={say(`joining.rows.${question}`)} onClose={onClose}>
      <Suspense fallback={<Waiting lines={3} />}>
        <Part
          formId={formId}
          draft={draftOfPage(page)}
          choices={choices}
          error={correct.error}
          onAnswer={(given) => correct.mutate(given)}
        />
      </Suspense>
      <div className={css.sheetActions}>
        <Button type="submit" form={formId} isBusy={correct.isPending}>
          {say("common.save")}
        </Button>
      </div>
    </Sheet>
  );
}
