import type { OwnPlace } from "@paknam/contract";
import { useState } from "react";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../shell/language.tsx";
import css from "../joining.module.css";
import { PlaceCard } from "../place-card.tsx";
import { PlaceEditor } from "../place-editor.tsx";
import type { QuestionProps } from "../question-props.ts";

const MOST = 10;

/** Other areas to hear of: where parents live, where children go to school. One of each sub-district. */
export function FollowedQuestion({ formId, draft, error, onAnswer }: QuestionProps) {
  const { say, sayError } = useWords();
  const [followed, setFollowed] = useState<OwnPlace[]>(draft.followed ?? []);
  const remove = (code: string) => setFollowed(followed.filter(({ areaCode }) => areaCode !== code));
  return (
    <form
      id={formId}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ followed });
      }}
    >
      {followed.length > 0 && (
        <ul className={css.places}>
          {followed.map((place) => (
            <li key={place.areaCode}>
              <PlaceCard place={place} act={say("joining.remove")} onAct={() => remove(place.areaCode)} />
            </li>
          ))}
        </ul>
      )}
      {followed.length < MOST ? (
        <PlaceEditor
          key={followed.length}
          label={say(followed.length === 0 ? "joining.followed.label" : "joining.followed.another")}
          onSettle={(place) => setFollowed([...followed.filter(({ areaCode }) => areaCode !== place.areaCode), place])}
        />
      ) : (
        <p className={css.quiet}>{say("joining.followed.full", { most: MOST })}</p>
      )}
      {error ? <Notice kind="error">{sayError(error)}</Notice> : null}
    </form>
  );
}
