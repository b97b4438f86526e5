import type { ReactNode } from "react";
import css from "./joining.module.css";

export type Choice<Value extends string> = Readonly<{
  value: Value;
  words: string;
  hint?: string;
  lang?: string;
  icon?: ReactNode;
}>;

type Shared<Value extends string> = {
  /** The question, for those who cannot see the heading above. */
  legend: string;
  choices: readonly Choice<Value>[];
};

/** One of a few, each a line as wide as a thumb likes. */
export function OneOf<Value extends string>(
  props: Shared<Value> & { name: string; chosen: Value | null; onChoose: (value: Value) => void },
) {
  return (
    <fieldset className={css.choices}>
      <legend className="pk-visually-hidden">{props.legend}</legend>
      {props.choices.map(({ value, words, hint, lang }) => (
        <label key={value} className={css.choice}>
          <input
            type="radio"
            name={props.name}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
          />
          <span>
            <span lang={lang}>{words}</span>
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Any number of many, as chips. */
export function AnyOf<Value extends string>(
  props: Shared<Value> & { chosen: readonly Value[]; onChange: (values: Value[]) => void },
) {
  const { chosen, onChange } = props;
  return (
    <fieldset className={css.chips}>
      <legend className="pk-visually-hidden">{props.legend}</legend>
      {props.choices.map(({ value, words, icon }) => (
        <label key={value} className={css.chip}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />
          {icon}
          {words}
        </label>
      ))}
    </fieldset>
  );
}
