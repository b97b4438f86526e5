import { type ReactNode, useId } from "react";
import css from "./parts.module.css";

type Wiring = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

/** A label, a hint and an error around one control, wired together for those who listen. */
export function Field(props: {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  isLabelHidden?: boolean;
  children: (wiring: Wiring) => ReactNode;
}) {
  const id = useId();
  const described = [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className={css.field}>
      <label htmlFor={id} className={props.isLabelHidden ? "pk-visually-hidden" : css.label}>
        {props.label}
      </label>
      {props.hint && (
        <p id={`${id}-hint`} className={css.hint}>
          {props.hint}
        </p>
      )}
      {props.children({
        id,
        "aria-describedby": described || undefined,
        "aria-invalid": props.error ? true : undefined,
      })}
      {props.error && (
        <p id={`${id}-error`} className={css.fieldError} role="alert">
          {props.error}
        </p>
      )}
    </div>
  );
}
