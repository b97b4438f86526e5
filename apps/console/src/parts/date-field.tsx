import { Input, NativeSelect, TextInput } from "@mantine/core";
import { type ReactNode, useId, useState } from "react";
import { useSay } from "../language.ts";
import classes from "./date-field.module.css";
import { BUDDHIST_OFFSET, dateOf, type TypedDate, typedOf } from "./typed-date.ts";

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)));

/**
 * A day, typed as people write it: day, month by its name, Buddhist year. The browser's own field shows years of the common era, whatever
 * the page's language. Gives `2026-11-22`, and "" while it is no day.
 */
export function DateField(props: {
  label: string;
  value: string;
  onChange: (date: string) => void;
  error?: ReactNode;
  autoFocus?: boolean;
}) {
  const { say, language } = useSay();
  const id = useId();
  const offset = language === "th" ? BUDDHIST_OFFSET : 0;
  const [typed, setTyped] = useState<TypedDate>(() => typedOf(props.value, offset));
  const [isLeft, setLeft] = useState(false);
  const date = dateOf(typed);
  const isBroken = date === null && isLeft;
  const error = isBroken ? say("console.date.noSuchDay") : props.error;
  const change = (changes: Partial<TypedDate>) => {
    const next = { ...typed, ...changes };
    setTyped(next);
    props.onChange(dateOf(next) ?? "");
  };
  const monthName = new Intl.DateTimeFormat(language === "th" ? "th-TH" : "en-GB", { month: "long", timeZone: "UTC" });
  const weekday = new Intl.DateTimeFormat(language === "th" ? "th-TH" : "en-GB", { weekday: "long", timeZone: "UTC" });
  const wiring = {
    error: error !== undefined && error !== null && error !== false,
    "aria-describedby": error ? `${id}-error` : undefined,
  };
  return (
    <fieldset
      className={classes.date}
      onFocus={() => setLeft(false)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true);
      }}
    >
      <Input.Label component="legend" labelElement="div">
        {props.label}
      </Input.Label>
      <div className={classes.fields}>
        <TextInput
          {...wiring}
          className={classes.day ?? ""}
          aria-label={say("console.date.day")}
          placeholder={say("console.date.day")}
          inputMode="numeric"
          maxLength={2}
          autoComplete="off"
          {...(props.autoFocus ? { "data-autofocus": true } : {})}
          value={typed.day}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
        <NativeSelect
          {...wiring}
          className={classes.month ?? ""}
          aria-label={say("console.date.month")}
          value={typed.month}
          onChange={(event) => change({ month: event.currentTarget.value })}
          data={[
            { value: "", label: say("console.date.month") },
            ...MONTHS.map((month, index) => ({ value: String(index + 1), label: monthName.format(month) })),
          ]}
        />
        <TextInput
          {...wiring}
          className={classes.year ?? ""}
          aria-label={say("console.date.year")}
          placeholder={say("console.date.year")}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          value={typed.year}
          onChange={(event) => change({ year: event.currentTarget.value })}
        />
      </div>
      {error ? (
        <Input.Error id={`${id}-error`} role={isBroken ? "alert" : undefined}>
          {error}
        </Input.Error>
      ) : (
        <p className={classes.weekday}>{date ? weekday.format(new Date(date)) : " "}</p>
      )}
    </fieldset>
  );
}
