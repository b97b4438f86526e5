import type { MemberGroup } from "@paknam/contract";
import { Link } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import table from "../../parts/data-table.module.css";
import classes from "./groups.module.css";
import { useFewWords } from "./use-few-words.ts";

const COLUMNS = ["name", "kind", "owner", "may", "size"] as const;
const NAMED = 2;

/** The groups; the whole row opens. */
export function GroupsTable({ groups }: { groups: readonly MemberGroup[] }) {
  const { say, nameOf } = useSay();
  const inWords = useFewWords();
  return (
    <div className={table.wrap}>
      <table className={table.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={column === "size" ? table.end : undefined}>
                {say(`consoleGroups.groups.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.id} className={classes.row}>
              <td>
                <Link to="/groups/$groupId" params={{ groupId: group.id }} className={classes.open}>
                  {nameOf(group.name)}
                </Link>
                {!group.isActive && <span className={classes.inactive}>{say("consoleGroups.groups.inactive")}</span>}
                <div className={table.sub}>{group.purpose}</div>
              </td>
              <td className={classes.still}>{say(`consoleGroups.groups.kind.${group.kind}`)}</td>
              <td className={classes.still}>{group.organisation.shortName}</td>
              <td className={table.sub}>
                {group.mayAddress.length === 0
                  ? say("consoleGroups.groups.onlyOwner")
                  : group.mayAddress
                      .slice(0, NAMED)
                      .map(({ shortName }) => shortName)
                      .join(", ")}
                {group.mayAddress.length > NAMED &&
                  ` ${say("consoleGroups.groups.alsoMany", { count: group.mayAddress.length - NAMED })}`}
              </td>
              <td className={`${table.end} ${classes.still}`}>{inWords(group.size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
