import type { ButtonHTMLAttributes } from "react";
import css from "./button.module.css";

type Kind = "main" | "quiet" | "plain" | "danger";

/** For links that look like a button. */
export function buttonClass(kind: Kind): string {
  return `${css.button} ${css[kind]}`;
}

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { kind?: Kind; isBusy?: boolean };

/** A plain verb, 48 px high. While busy it stays where it is, keeps the focus and cannot be pressed twice. */
export function Button({ kind = "main", isBusy = false, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass(kind)}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {isBusy && <span className={css.turning} aria-hidden />}
      {children}
    </button>
  );
}
