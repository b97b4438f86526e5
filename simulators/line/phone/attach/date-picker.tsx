import { type FormEvent, useState } from "react";
import type { DateQuestion } from "../chat/read-action.ts";
import { words } from "../words/words.ts";
import { firstMoment } from "./first-moment.ts";

const fieldOf = { date: "date", time: "time", datetime: "datetime-local" } as const;
const titleOf = { date: words.pickDate, time: words.pickTime, datetime: words.pickDateTime };

/** Asks for a date, a time or both with the browser's own field, within the limits the account set. */
export function DatePicker({
  question,
  onChoose,
}: {
  question: DateQuestion;
  onChoose: (value: string) => Promise<void>;
}) {
  const { mode, min, max } = question;
  const [value, setValue] = useState(() => firstMoment(question, new Date()));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void onChoose(value);
  };
  return (
    <form className="date-form" onSubmit={submit}>
      <input
        type={fieldOf[mode]}
        aria-label={titleOf[mode]}
        value={value}
        min={min}
        max={max}
        required
        onChange={(event) => setValue(event.target.value)}
      />
      <button type="submit" className="main-button">
        {words.choose}
      </button>
    </form>
  );
}
