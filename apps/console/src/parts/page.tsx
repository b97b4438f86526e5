import type { ReactNode } from "react";
import { useEffect } from "react";
import { useSay } from "../language.ts";
import classes from "./page.module.css";

/** A page's heading, what it is for, its main act, and its body; sets the window's title. */
export function Page(props: { title: string; hint?: string; act?: ReactNode; children: ReactNode }) {
  useTitle(props.title);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{props.title}</h1>
          {props.hint && <p className={classes.hint}>{props.hint}</p>}
        </div>
        {props.act}
      </header>
      {props.children}
    </div>
  );
}

/** The window's title: the page first, then the house. */
export function useTitle(title: string): void {
  const { say } = useSay();
  const house = say("console.title");
  useEffect(() => {
    document.title = `${title} · ${house}`;
  }, [title, house]);
}
