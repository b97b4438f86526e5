import type { OwnPage, OwnRequest } from "@paknam/contract";
import { formatDateTime } from "@paknam/thai";
import { lazy, Suspense, useState } from "react";
import "../joining/words.ts";
import { ConsentWords } from "../joining/consent-words.tsx";
import { useReadTexts } from "../joining/use-read-texts.ts";
import { Button } from "../parts/button.tsx";
import { useWords } from "../shell/language.tsx";
import { DecideButtons } from "./decide-buttons.tsx";
import css from "./own-page.module.css";

const ClaimMoreSheet = lazy(async () => ({ default: (await import("./claim-more-sheet.tsx")).ClaimMoreSheet }));

/** What the person must decide, each with its deadline; the nearest first. */
export function Decisions({ page }: { page: OwnPage }) {
  const { say } = useWords();
  if (page.requests.length === 0) return null;
  const nearestFirst = [...page.requests].sort((one, other) => one.dueAt.localeCompare(other.dueAt));
  return (
    <section className={css.decisions} aria-labelledby="decisions">
      <h2 id="decisions">{say("ownPage.decisions.title")}</h2>
      {nearestFirst.map((request) => (
        <Decision key={request.id} request={request} page={page} />
      ))}
    </section>
  );
}

/** One of them: what it is about, until when, yes or no. */
export function Decision({ request, page }: { request: OwnRequest; page: OwnPage }) {
  const { say, language } = useWords();
  const { kind } = request;
  return (
    <article className={css.decision}>
      <h3>{say(`ownPage.decisions.kinds.${kind}.title`)}</h3>
      <p>{say(`ownPage.decisions.kinds.${kind}.words`)}</p>
      <p className={css.due}>
        {say("ownPage.decisions.due", { date: formatDateTime(new Date(request.dueAt), language) })}
      </p>
      {kind === "consent-changed" && <NewWords request={request} page={page} />}
      {kind === "claim-more" ? (
        <MoreForClaim request={request} page={page} />
      ) : (
        <DecideButtons
          request={request}
          yes={say(`ownPage.decisions.kinds.${kind}.yes`)}
          no={say(`ownPage.decisions.kinds.${kind}.no`)}
        />
      )}
    </article>
  );
}

function NewWords({ request, page }: { request: OwnRequest; page: OwnPage }) {
  const { nameOf } = useWords();
  const readTexts = useReadTexts();
  const text = page.texts.find(({ purpose }) => purpose === request.subject);
  const consent = page.consents.find(({ purpose }) => purpose === request.subject);
  if (!text) return null;
  return (
    <>
      <p>
        <strong>{nameOf(text.title)}</strong>
      </p>
      <ConsentWords text={text} hasChanged isTold before={readTexts.find(text.purpose, consent?.version ?? null)} />
    </>
  );
}

function MoreForClaim({ request, page }: { request: OwnRequest; page: OwnPage }) {
  const { say, nameOf } = useWords();
  const [isOpen, setOpen] = useState(false);
  const claim = page.claims.find(({ id }) => id === request.subject);
  if (!claim) return null;
  return (
    <>
      <p>
        <strong>{nameOf(claim.name)}</strong> {nameOf(claim.organisation.name)}
      </p>
      {claim.answerWords && <blockquote className={css.answer}>{claim.answerWords}</blockquote>}
      <Button onClick={() => setOpen(true)}>{say("ownPage.claims.add")}</Button>
      {isOpen && (
        <Suspense>
          <ClaimMoreSheet claim={claim} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
