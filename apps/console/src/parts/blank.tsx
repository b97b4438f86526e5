import type { ReactNode } from "react";
import classes from "./blank.module.css";

/** Where a list or page has nothing to show: what that means, and what to do. */
export function Blank(props: {
  icon?: ReactNode;
  title: string;
  hint?: string;
  role?: "alert" | "status";
  children?: ReactNode;
}) {
  return (
    <div className={classes.blank} role={props.role ?? "status"}>
      {props.icon}
      <p className={classes.title}>{props.title}</p>
      {props.hint && <p className={classes.hint}>{props.hint}</p>}
      {props.children && <div className={classes.acts}>{props.children}</div>}
    </div>
  );
}
