import { membership, type OwnFact, type OwnPage } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { useState } from "react";
import { Button } from "../parts/button.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./own-page.module.css";
import { useOwnPageChange } from "./use-own-page.ts";
import { WordsSheet } from "./words-sheet.tsx";

/** What agencies confirmed of the person: by whom, since when, until when; and the way to say that it is wrong. */
export function FactsSection({ page }: { page: OwnPage }) {
  const { say } = useWords();
  const [contested, setContested] = useState<OwnFact | null>(null);
  return (
    <>
      <p className={css.quiet}>{say("ownPage.facts.about")}</p>
      {page.facts.length === 0 && <p>{say("ownPage.facts.none")}</p>}
      <ul className={css.list}>
        {page.facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} onContest={() => setContested(fact)} />
        ))}
      </ul>
      {contested && <ContestSheet fact={contested} onClose={() => setContested(null)} />}
    </>
  );
}

function FactRow({ fact, onContest }: { fact: OwnFact; onContest: () => void }) {
  const { say, nameOf, language } = useWords();
  const date = (day: string) => formatDate(new Date(day), language);
  return (
    <li className={css.item}>
      <h3>{nameOf(fact.name)}</h3>
      <p>
        {say(`ownPage.facts.sources.${fact.source}`, {
          organisation: nameOf(fact.organisation.name),
          date: date(fact.confirmedAt),
        })}
      </p>
      <p className={css.quiet}>
        {fact.expiresOn ? say("ownPage.facts.until", { date: date(fact.expiresOn) }) : say("ownPage.facts.noEnd")}
      </p>
      {fact.isContested ? (
        <p className={css.quiet}>{say("ownPage.facts.contested")}</p>
      ) : (
        <Button kind="quiet" aria-label={`${say("ownPage.facts.contest")} ${nameOf(fact.name)}`} onClick={onContest}>
          {say("ownPage.facts.contest")}
        </Button>
      )}
    </li>
  );
}

function ContestSheet({ fact, onClose }: { fact: OwnFact; onClose: () => void }) {
  const { say, nameOf } = useWords();
  const contest = useOwnPageChange(
    (call, { words }: { words: string }) => call(membership.contestFact, { params: { id: fact.id }, body: { words } }),
    { onDone: onClose },
  );
  return (
    <WordsSheet
      keptAs={`contest/${fact.id}`}
      title={say("ownPage.facts.contest")}
      label={say("ownPage.facts.contestLabel")}
      hint={say("ownPage.facts.contestHint", { organisation: nameOf(fact.organisation.name) })}
      areWordsNeeded
      arePicturesAllowed={false}
      isBusy={contest.isPending}
      error={contest.error}
      onSend={({ words, forget }) => contest.mutate({ words }, { onSuccess: forget })}
      onClose={onClose}
    >
      <p>
        <strong>{nameOf(fact.name)}</strong>
      </p>
    </WordsSheet>
  );
}
