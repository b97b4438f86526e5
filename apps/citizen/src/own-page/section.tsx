import { IconChevronDown } from "@tabler/icons-react";
import { type ComponentType, type ReactNode, Suspense, startTransition, useEffect, useRef, useState } from "react";
import { Waiting } from "../parts/waiting.tsx";
import css from "./own-page.module.css";

type SectionProps = {
  /** In the address: /liff/me/consents opens it. */
  name: string;
  title: string;
  /** What is inside, in a few words, readable without opening. */
  brief?: string;
  icon: ComponentType<{ size: number; "aria-hidden": true }>;
  asked: string | undefined;
  children: ReactNode;
};

/** A part of the page that opens; what is in it is made only then. */
export function Section({ name, title, brief, icon: Icon, asked, children }: SectionProps) {
  const [isOpen, setOpen] = useState(asked === name);
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (asked !== name) return;
    setOpen(true);
    box.current?.scrollIntoView({ block: "start" });
  }, [asked, name]);
  return (
    <details
      ref={box}
      className={css.section}
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => startTransition(() => setOpen(open))}
    >
      <summary>
        <Icon size={24} aria-hidden />
        <span>
          <h2>{title}</h2>
          {brief && <small>{brief}</small>}
        </span>
        <IconChevronDown className={css.chevron} size={22} aria-hidden />
      </summary>
      {isOpen && (
        <div className={css.inside}>
          <Suspense fallback={<Waiting lines={3} />}>{children}</Suspense>
        </div>
      )}
    </details>
  );
}
