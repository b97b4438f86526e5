import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import css from "./parts.module.css";

const icons = { info: IconInfoCircle, warn: IconAlertTriangle, error: IconAlertTriangle, good: IconCircleCheck };

/** A few sentences that matter, with an icon; an error is read out at once. */
export function Notice({ kind = "info", children }: { kind?: keyof typeof icons; children: ReactNode }) {
  const Icon = icons[kind];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // An error behind the buttons at the lower edge would be an error nobody sees.
    if (kind === "error") box.current?.scrollIntoView({ block: "nearest" });
  }, [kind]);
  return (
    <div ref={box} className={css.notice} data-kind={kind} role={kind === "error" ? "alert" : undefined}>
      <Icon size={22} aria-hidden />
      <div className={css.noticeWords}>{children}</div>
    </div>
  );
}
