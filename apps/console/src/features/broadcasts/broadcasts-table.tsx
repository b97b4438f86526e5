import type { BroadcastRow } from "@paknam/contract";
import { formatDateTime } from "@paknam/thai";
import { Link } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import table from "../../parts/data-table.module.css";
import groups from "../groups/groups.module.css";
import classes from "./broadcasts.module.css";
import { PeopleBar } from "./people-bar.tsx";
import { StateMark } from "./state-mark.tsx";

const COLUMNS = ["message", "state", "who", "when", "progress"] as const;

/** The messages, newest first; a row opens its own. */
export function BroadcastsTable({ rows }: { rows: readonly BroadcastRow[] }) {
  const { say } = useSay();
  return (
    <div className={table.wrap}>
      <table className={table.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(`consoleBroadcasts.list.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={groups.row}>
              <td className={classes.message}>
                <Link to="/broadcasts/$broadcastId" params={{ broadcastId: row.id }} className={groups.open}>
                  {row.title}
                </Link>
                <div className={table.sub} data-kind={row.kind}>
                  {say(`consoleBroadcasts.kind.${row.kind}`)}
                </div>
              </td>
              <td>
                <StateMark state={row.state} />
              </td>
              <td className={groups.still}>
                {row.createdBy}
                <div className={table.sub}>{row.organisation.shortName}</div>
              </td>
              <td className={groups.still}>
                <WhenOf row={row} />
              </td>
              <td className={classes.progress}>
                {row.progress.targeted > 0 || row.state === "sending" ? (
                  <PeopleBar row={row} />
                ) : (
                  <span className={table.sub}>{say("consoleBroadcasts.list.notSent")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The moment that matters: when it was sent, when it will be, or when it was written. */
function WhenOf({ row }: { row: BroadcastRow }) {
  const { say, language } = useSay();
  const { startedAt, sendAt, createdAt } = row;
  const [key, at] = startedAt
    ? (["sentAt", startedAt] as const)
    : sendAt
      ? (["sendsAt", sendAt] as const)
      : (["writtenAt", createdAt] as const);
  return (
    <time dateTime={at}>{say(`consoleBroadcasts.list.${key}`, { when: formatDateTime(new Date(at), language) })}</time>
  );
}
