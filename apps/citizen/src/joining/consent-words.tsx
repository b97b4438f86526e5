import type { ConsentText } from "@paknam/contract";
import { Notice } from "../parts/notice.tsx";
import { useWords } from "../shell/language.tsx";
import { changedParagraphs } from "./changed-paragraphs.ts";
import css from "./joining.module.css";

/**
 * The whole words behind "read all". Where they changed since the person read them they stand open, and what is new is marked.
 * @param props.before the words as this phone showed them then; null where it no longer knows
 */
export function ConsentWords(props: {
  text: ConsentText;
  hasChanged: boolean;
  before: ConsentText | null;
  /** It was said already that the words changed. */
  isTold?: boolean;
}) {
  const { text, hasChanged, before, isTold = false } = props;
  const { say, nameOf, language } = useWords();
  const paragraphs = changedParagraphs(hasChanged ? (before?.body[language] ?? null) : null, nameOf(text.body));
  return (
    <>
      {hasChanged && !isTold && (
        <Notice kind="warn">
          <p>{say(before ? "joining.consents.changedMarked" : "joining.consents.changed")}</p>
        </Notice>
      )}
      <details className={css.whole} open={hasChanged}>
        <summary>
          {say("joining.consents.readAll")}
          <span className="pk-visually-hidden"> {nameOf(text.title)}</span>
        </summary>
        {paragraphs.map(({ words, isNew }) =>
          isNew ? (
            <p key={words}>
              <strong className={css.isNew}>{say("joining.consents.isNew")}</strong> <mark>{words}</mark>
            </p>
          ) : (
            <p key={words}>{words}</p>
          ),
        )}
      </details>
    </>
  );
}
