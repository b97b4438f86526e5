import type { OfficerComplaintRow } from "@paknam/contract";
import { useRef } from "react";
import { useSay } from "../../language.ts";
import { useKeys } from "../../parts/use-keys.ts";
import { useMe } from "../session/queries.ts";
import { ComplaintRow } from "./complaint-row.tsx";
import classes from "./complaint-table.module.css";

/** The dense list. j and k walk through it by the focus itself, so that Enter opens where one stands. */
export function ComplaintTable(props: { rows: readonly OfficerComplaintRow[]; goneNumbers: ReadonlySet<string> }) {
  const { say } = useSay();
  const me = useMe();
  const body = useRef<HTMLTableSectionElement>(null);
  const seesAll = me.policies.seeAllComplaints;
  const walk = (step: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLAnchorElement>("a[data-row]") ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = links[at === -1 ? 0 : Math.min(links.length - 1, Math.max(0, at + step))];
    next?.focus();
    next?.closest("tr")?.scrollIntoView({ block: "nearest" });
  };
  useKeys({ j: () => walk(1), k: () => walk(-1) });

  const columns = (["due", "number", "story", "state", "organisation", "officer", "submitted"] as const).filter(
    (column) => column !== "organisation" || seesAll,
  );
  return (
    <div className={classes.wrap}>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {say(`console.inbox.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {props.rows.map((row) => (
            <ComplaintRow
              key={row.number}
              row={row}
              isGone={props.goneNumbers.has(row.number)}
              withOrganisation={seesAll}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
