import type { ConsentAnswer, ConsentText, Purpose } from "@paknam/contract";
import { useState } from "react";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../shell/language.tsx";
import { ConsentWords } from "../consent-words.tsx";
import css from "../joining.module.css";
import type { QuestionProps } from "../question-props.ts";
import { Switch } from "../switch.tsx";
import { useReadTexts } from "../use-read-texts.ts";

/** The notice first, then each consent by itself. Nothing is on before the person turns it on. */
export function ConsentsQuestion({ formId, draft, choices, error, onAnswer }: QuestionProps) {
  const { say, sayError } = useWords();
  const readTexts = useReadTexts();
  const answered = new Map((draft.consents ?? []).map((answer) => [answer.purpose, answer]));
  const [given, setGiven] = useState(() => stillGiven(choices.texts, draft.consents ?? []));
  const [isTried, setTried] = useState(false);
  const hasRead = given.includes("service");
  const turn = (purpose: Purpose, isOn: boolean) =>
    setGiven((now) => (isOn ? [...now, purpose] : now.filter((each) => each !== purpose)));
  return (
    <form
      id={formId}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!hasRead) return;
        readTexts.keep(choices.texts);
        const answer = ({ purpose, version }: ConsentText) => ({ purpose, version, given: given.includes(purpose) });
        onAnswer({ consents: choices.texts.map(answer) });
      }}
    >
      {choices.texts.map((text) => {
        const before = answered.get(text.purpose);
        const hasChanged = before !== undefined && before.version !== text.version;
        return (
          <ConsentCard
            key={text.purpose}
            text={text}
            hasChanged={hasChanged}
            before={hasChanged ? readTexts.find(text.purpose, before.version) : null}
            isOn={given.includes(text.purpose)}
            onTurn={(isOn) => turn(text.purpose, isOn)}
          />
        );
      })}
      {isTried && !hasRead && (
        <Notice kind="error">
          <p>{say("joining.consents.unread")}</p>
        </Notice>
      )}
      {error ? <Notice kind="error">{sayError(error)}</Notice> : null}
    </form>
  );
}

type CardProps = {
  text: ConsentText;
  hasChanged: boolean;
  before: ConsentText | null;
  isOn: boolean;
  onTurn: (isOn: boolean) => void;
};

function ConsentCard({ text, hasChanged, before, isOn, onTurn }: CardProps) {
  const { say, nameOf } = useWords();
  const isNotice = text.purpose === "service";
  return (
    <section className={css.consent} data-notice={isNotice || undefined}>
      <h2>
        {nameOf(text.title)}
        {!isNotice && <small>{say("joining.consents.optional")}</small>}
      </h2>
      {isNotice && <p>{say("joining.consents.gist")}</p>}
      <ConsentWords text={text} hasChanged={hasChanged} before={before} />
      <Switch words={nameOf(text.short)} isOn={isOn} onChange={onTurn} />
    </section>
  );
}

/** What was given to the words of today; a yes to other words is none to these. */
const stillGiven = (texts: readonly ConsentText[], answers: readonly ConsentAnswer[]): Purpose[] =>
  answers
    .filter(
      ({ purpose, version, given }) =>
        given && texts.some((text) => text.purpose === purpose && text.version === version),
    )
    .map(({ purpose }) => purpose);
