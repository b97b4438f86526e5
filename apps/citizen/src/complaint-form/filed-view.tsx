import type { Filed } from "@paknam/contract";
import { formatDate, formatPhone } from "@paknam/thai";
import { IconCircleCheckFilled, IconCopy } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button, buttonClass } from "../parts/button.tsx";
import { useWords } from "../shell/language.tsx";
import { useMemberSession } from "../sign-in/use-member-session.tsx";
import css from "./form.module.css";

/** It is filed: number and code that stand alone, who has it, by when; the ways on. */
export function FiledView({ filed, onAgain }: { filed: Filed; onAgain: () => void }) {
  const { say, nameOf, language } = useWords();
  const { close } = useMemberSession();
  return (
    <div className={css.frame}>
      <div className={css.question}>
        <IconCircleCheckFilled className={css.done} size={56} aria-hidden />
        <h1 tabIndex={-1}>{say("citizen.filed.title")}</h1>
        <dl className={css.codes}>
          <Code name={say("citizen.filed.number")} value={filed.number} />
          <Code name={say("citizen.filed.code")} value={filed.accessCode} />
        </dl>
        <p className={css.hint}>{say("citizen.filed.codeHint")}</p>
        <dl className={css.facts}>
          <div>
            <dt>{say("citizen.filed.organisation")}</dt>
            <dd>
              {nameOf(filed.organisation.name)}
              {filed.organisation.phone && (
                <a href={`tel:${filed.organisation.phone}`}>{formatPhone(filed.organisation.phone)}</a>
              )}
            </dd>
          </div>
          <div>
            <dt>{say("citizen.filed.dueAt")}</dt>
            <dd>{formatDate(new Date(filed.resolveDueAt), language)}</dd>
          </div>
        </dl>
        <p>{say("citizen.filed.next")}</p>
      </div>
      <div className={css.actions} data-stacked>
        <Link to="/liff/mine/$number" params={{ number: filed.number }} className={buttonClass("main")}>
          {say("citizen.filed.follow")}
        </Link>
        {close && (
          <Button kind="quiet" onClick={close}>
            {say("common.close")}
          </Button>
        )}
        <Button kind="plain" onClick={onAgain}>
          {say("citizen.filed.another")}
        </Button>
      </div>
    </div>
  );
}

function Code({ name, value }: { name: string; value: string }) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className={css.code}>
      <dt>{name}</dt>
      <dd>
        <strong translate="no">{value}</strong>
        <button type="button" onClick={() => void copy()} aria-label={say("citizen.filed.copyOf", { name })}>
          <IconCopy size={18} aria-hidden />
          {say(isCopied ? "citizen.filed.copied" : "citizen.filed.copy")}
        </button>
      </dd>
    </div>
  );
}
