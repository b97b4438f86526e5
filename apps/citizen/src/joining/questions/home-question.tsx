import type { OwnPlace } from "@paknam/contract";
import { useState } from "react";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../shell/language.tsx";
import css from "../joining.module.css";
import { PlaceCard } from "../place-card.tsx";
import { PlaceEditor } from "../place-editor.tsx";
import type { QuestionProps } from "../question-props.ts";

/** Where one lives: a sub-district and, if one likes, the village or estate. */
export function HomeQuestion({ formId, draft, error, onAnswer }: QuestionProps) {
  const { say, sayError } = useWords();
  const [home, setHome] = useState<OwnPlace | null>(draft.home ?? null);
  const [isTried, setTried] = useState(false);
  return (
    <form
      id={formId}
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (home) onAnswer({ home });
      }}
    >
      {home ? (
        <PlaceCard
          place={home}
          act={say("joining.change")}
          onAct={() => setHome(null)}
          onLabel={(label) => setHome({ ...home, label })}
        />
      ) : (
        <PlaceEditor
          label={say("joining.home.label")}
          error={isTried ? say("joining.home.missing") : undefined}
          onSettle={setHome}
        />
      )}
      {error ? <Notice kind="error">{sayError(error)}</Notice> : null}
    </form>
  );
}
