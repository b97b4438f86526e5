import type { ReactNode } from "react";
import classes from "./data-table.module.css";

/** The frame of a plain table: its headings, the last for what can be done with a row (empty for those who may do nothing). */
export function DataTable(props: { columns: readonly string[]; acts: string | false; children: ReactNode }) {
  return (
    <div className={classes.wrap}>
      <table className={classes.table}>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col" className={classes.end}>
              {props.acts}
            </th>
          </tr>
        </thead>
        {props.children}
      </table>
    </div>
  );
}
