import type { OwnPlace } from "@paknam/contract";
import { useState } from "react";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../shell/language.tsx";
import { OneOf } from "../choice-list.tsx";
import css from "../joining.module.css";
import { PlaceCard } from "../place-card.tsx";
import { PlaceEditor } from "../place-editor.tsx";
import type { QuestionProps } from "../question-props.ts";

const KINDS = ["work", "study"] as const;
type Kind = (typeof KINDS)[number];

/** Where one works, where one studies: either, both or none. */
export function WorkQuestion({ formId, draft, error, onAnswer }: QuestionProps) {
  const { say, sayError } = useWords();
  const [places, setPlaces] = useState<Record<Kind, OwnPlace | null>>({
    work: draft.work ?? null,
    study: draft.study ?? null,
  });
  const [kind, setKind] = useState<Kind | null>(null);
  const open = KINDS.filter((each) => places[each] === null);
  return (
    <form
      id={formId}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(places);
      }}
    >
      {KINDS.map((each) => {
        const place = places[each];
        return (
          place && (
            <section key={each} className={css.kindOfPlace}>
              <h2>{say(`joining.work.kinds.${each}`)}</h2>
              <PlaceCard
                place={place}
                act={say("joining.remove")}
                onAct={() => setPlaces({ ...places, [each]: null })}
                onLabel={(label) => setPlaces({ ...places, [each]: { ...place, label } })}
              />
            </section>
          )
        );
      })}
      {open.length > 0 && (
        <OneOf
          name="work-kind"
          legend={say("joining.work.title")}
          chosen={kind}
          onChoose={setKind}
          choices={open.map((value) => ({ value, words: say(`joining.work.add.${value}`) }))}
        />
      )}
      {kind && places[kind] === null && (
        <PlaceEditor
          key={kind}
          label={say(`joining.work.kinds.${kind}`)}
          onSettle={(place) => {
            setPlaces({ ...places, [kind]: place });
            setKind(null);
          }}
        />
      )}
      {error ? <Notice kind="error">{sayError(error)}</Notice> : null}
    </form>
  );
}
