import { type Residence, Residence as Residences } from "@paknam/contract";
import { useState } from "react";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../shell/language.tsx";
import { OneOf } from "../choice-list.tsx";
import css from "../joining.module.css";
import type { QuestionProps } from "../question-props.ts";

/** How one lives here; every answer is as good as any other, and none asks for a card. */
export function ResidenceQuestion({ formId, draft, error, onAnswer }: QuestionProps) {
  const { say, sayError } = useWords();
  const [residence, setResidence] = useState<Residence | null>(draft.residence ?? null);
  return (
    <form
      id={formId}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ residence: residence ?? "not-said" });
      }}
    >
      <OneOf
        name="residence"
        legend={say("joining.residence.title")}
        chosen={residence}
        onChoose={setResidence}
        choices={Residences.options.map((value) => ({ value, words: say(`joining.residence.choices.${value}`) }))}
      />
      {error ? <Notice kind="error">{sayError(error)}</Notice> : null}
    </form>
  );
}
