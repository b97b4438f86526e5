import { type ConsentText, membership, type OwnConsent, type OwnPage } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { useState } from "react";
import { ConsentWords } from "../joining/consent-words.tsx";
import joining from "../joining/joining.module.css";
import { Switch } from "../joining/switch.tsx";
import { useReadTexts } from "../joining/use-read-texts.ts";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { useOwnPageChange } from "./use-own-page.ts";

/** Each consent with its switch: off is as near as on. */
export function ConsentsSection({ page }: { page: OwnPage }) {
  return (
    <div className={joining.form}>
      {page.texts.map((text) => (
        <OneConsent
          key={text.purpose}
          text={text}
          consent={page.consents.find(({ purpose }) => purpose === text.purpose)}
          texts={page.texts}
        />
      ))}
    </div>
  );
}

type OneConsentProps = { text: ConsentText; consent: OwnConsent | undefined; texts: readonly ConsentText[] };

function OneConsent({ text, consent, texts }: OneConsentProps) {
  const { say, nameOf, sayError, language } = useWords();
  const readTexts = useReadTexts();
  const [isTurned, setTurned] = useState(false);
  const { purpose, version } = text;
  const set = useOwnPageChange(
    (call, given: boolean) => call(membership.setConsent, { params: { purpose }, body: { given, version } }),
    {
      onDone: () => {
        readTexts.keep(texts);
        setTurned(true);
      },
    },
  );
  const state = consent?.state ?? "never";
  const isOn = set.isPending ? set.variables : state === "given" || state === "waiting";
  const hasChanged = isOn && consent?.version != null && consent.version !== version;
  const isNotice = purpose === "service";
  const date = consent?.changedAt ? formatDate(new Date(consent.changedAt), language) : "";
  return (
    <section className={joining.consent}>
      <h3>{nameOf(text.title)}</h3>
      <p className={joining.quiet}>
        {say(isNotice ? "ownPage.consents.read" : `ownPage.consents.states.${state}`, { date })}
      </p>
      <ConsentWords
        text={text}
        hasChanged={hasChanged}
        before={hasChanged ? readTexts.find(purpose, consent?.version ?? null) : null}
      />
      {isNotice ? (
        <p className={joining.quiet}>{say("ownPage.consents.notice")}</p>
      ) : (
        <Switch words={nameOf(text.short)} isOn={isOn} isBusy={set.isPending} onChange={(given) => set.mutate(given)} />
      )}
      <div aria-live="polite">
        {set.error ? <Notice kind="error">{sayError(set.error)}</Notice> : null}
        {isTurned && !set.isPending && !set.error && (
          <Notice kind="good">
            <p>{say(`ownPage.consents.turned.${state === "waiting" ? "waiting" : isOn ? "on" : "off"}`)}</p>
          </Notice>
        )}
      </div>
    </section>
  );
}
