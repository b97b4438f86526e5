import { useState } from "react";
import { Notice } from "../../parts/notice.tsx";
import { useWords } from "../../shell/language.tsx";
import { AnyOf, type Choice } from "../choice-list.tsx";
import css from "../joining.module.css";
import type { QuestionProps } from "../question-props.ts";
import { TopicIcon } from "../topic-icon.tsx";

/** The groups one says one belongs to. */
export function GroupsQuestion(props: QuestionProps) {
  const { say, nameOf } = useWords();
  const choices = props.choices.groups.map(({ key, name }) => ({ value: key, words: nameOf(name) }));
  return <Chips {...props} field="groups" legend={say("joining.groups.title")} options={choices} />;
}

/** What one wants to hear of. */
export function TopicsQuestion(props: QuestionProps) {
  const { say, nameOf } = useWords();
  const choices = props.choices.topics.map(({ key, name, icon }) => ({
    value: key,
    words: nameOf(name),
    icon: <TopicIcon name={icon} />,
  }));
  return <Chips {...props} field="topics" legend={say("joining.topics.title")} options={choices} />;
}

type ChipsProps = QuestionProps & { field: "groups" | "topics"; legend: string; options: readonly Choice<string>[] };

function Chips({ formId, draft, error, onAnswer, field, legend, options }: ChipsProps) {
  const { sayError } = useWords();
  const [chosen, setChosen] = useState<string[]>(draft[field] ?? []);
  return (
    <form
      id={formId}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ [field]: chosen });
      }}
    >
      <AnyOf legend={legend} choices={options} chosen={chosen} onChange={setChosen} />
      {error ? <Notice kind="error">{sayError(error)}</Notice> : null}
    </form>
  );
}
