import { membership, type OwnClaim, type OwnPage } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Button } from "../parts/button.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { ClaimMoreSheet } from "./claim-more-sheet.tsx";
import { ClaimSheet } from "./claim-sheet.tsx";
import css from "./own-page.module.css";
import { useOwnPageChange } from "./use-own-page.ts";

/** What the person told an agency of themselves, and what it answered. */
export function ClaimsSection({ page }: { page: OwnPage }) {
  const { say } = useWords();
  const [isMaking, setMaking] = useState(false);
  return (
    <>
      <p className={css.quiet}>{say("ownPage.claims.about")}</p>
      {page.claims.length === 0 && <p>{say("ownPage.claims.none")}</p>}
      <ul className={css.list}>
        {page.claims.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} />
        ))}
      </ul>
      {page.factTypes.length > 0 && (
        <Button kind="quiet" onClick={() => setMaking(true)}>
          <IconPlus size={20} aria-hidden />
          {say("ownPage.claims.make")}
        </Button>
      )}
      {isMaking && <ClaimSheet page={page} onClose={() => setMaking(false)} />}
    </>
  );
}

function ClaimRow({ claim }: { claim: OwnClaim }) {
  const { say, nameOf, sayError, language } = useWords();
  const [isAdding, setAdding] = useState(false);
  const withdraw = useOwnPageChange((call) => call(membership.withdrawClaim, { params: { id: claim.id } }));
  const date = (at: string) => formatDate(new Date(at), language);
  const isOpen = claim.state === "waiting" || claim.state === "more";
  return (
    <li className={css.item}>
      <h3>{claim.isContest ? say("ownPage.claims.contest", { name: nameOf(claim.name) }) : nameOf(claim.name)}</h3>
      <p>
        <span className={css.state} data-state={claim.state}>
          {say(`ownPage.claims.states.${claim.state}`)}
        </span>
      </p>
      <p className={css.quiet}>
        {say("ownPage.claims.made", { organisation: nameOf(claim.organisation.name), date: date(claim.madeAt) })}
      </p>
      {claim.state === "waiting" && <p>{say("ownPage.claims.due", { date: date(claim.dueAt) })}</p>}
      {claim.answeredAt && (
        <p className={css.quiet}>{say("ownPage.claims.answered", { date: date(claim.answeredAt) })}</p>
      )}
      {claim.words && <p className={css.own}>{claim.words}</p>}
      {claim.answerWords && <blockquote className={css.answer}>{claim.answerWords}</blockquote>}
      {claim.state === "more" && <Button onClick={() => setAdding(true)}>{say("ownPage.claims.add")}</Button>}
      {isOpen && (
        <Button
          kind="plain"
          isBusy={withdraw.isPending}
          aria-label={`${say("ownPage.claims.withdraw")} ${nameOf(claim.name)}`}
          onClick={() => withdraw.mutate(undefined)}
        >
          {say("ownPage.claims.withdraw")}
        </Button>
      )}
      {withdraw.error ? <Notice kind="error">{sayError(withdraw.error)}</Notice> : null}
      {isAdding && <ClaimMoreSheet claim={claim} onClose={() => setAdding(false)} />}
    </li>
  );
}
