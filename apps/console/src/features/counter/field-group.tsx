import type { ReactNode } from "react";
import classes from "./counter.module.css";

/** Fields that belong together, under what they are about. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      <div className={classes.grid}>{children}</div>
    </fieldset>
  );
}
