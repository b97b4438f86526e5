import type { OfficerRow } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { useState } from "react";
import { useSay } from "../../language.ts";
import table from "../../parts/data-table.module.css";
import { DataTable } from "../../parts/data-table.tsx";
import { When } from "../../parts/when.tsx";
import { useMe } from "../session/queries.ts";
import { ChangeDialog, type ChangeKind } from "./change-dialog.tsx";
import type { Invitation } from "./mutations.ts";
import { OfficerMenu } from "./officer-menu.tsx";
import classes from "./officers.module.css";

/** Officers under their organisations. */
export function OfficersTable(props: { rows: readonly OfficerRow[]; onInvitation: (invitation: Invitation) => void }) {
  const { say, language, nameOf } = useSay();
  const me = useMe();
  const [changing, setChanging] = useState<{ row: OfficerRow; kind: ChangeKind } | null>(null);
  const groups = Map.groupBy(props.rows, ({ organisation }) => organisation.id);
  const columns = ["name", "role", "state", "safety", "seen"] as const;
  const day = (date: string) => formatDate(new Date(`${date}T12:00:00+07:00`), language);
  return (
    <>
      <DataTable
        columns={columns.map((column) => say(`consoleOffice.officers.columns.${column}`))}
        acts={me.policies.manageOfficers && say("consoleOffice.officers.columns.acts")}
      >
        {[...groups.values()].map((rows) => (
          <tbody key={rows[0]?.organisation.id}>
            {groups.size > 1 && (
              <tr className={classes.group}>
                <th scope="rowgroup" colSpan={6}>
                  {rows[0] && nameOf(rows[0].organisation.name)}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  {row.name}
                  <div className={table.sub}>{row.email}</div>
                </td>
                <td>
                  {say(`consoleOffice.role.${row.role}`)}
                  {row.duties.length > 0 && (
                    <div className={table.sub}>
                      {row.duties.map((duty) => say(`consoleMembers.duties.duty.${duty}`)).join(" · ")}
                    </div>
                  )}
                </td>
                <td className={row.state === "suspended" ? classes.suspended : undefined}>
                  {say(`consoleOffice.officers.state.${row.state}`)}
                  {row.leave && row.state !== "suspended" && (
                    <div className={table.sub}>
                      {say("consoleOffice.officers.leaveUntil", { date: day(row.leave.to) })}
                      {row.leave.substitute &&
                        ` · ${say("consoleOffice.officers.substitute", { name: row.leave.substitute.name })}`}
                    </div>
                  )}
                </td>
                <td>
                  {say(row.hasTotp ? "consoleOffice.officers.totpOn" : "consoleOffice.officers.totpOff")}
                  {row.isLineLinked && <div className={table.sub}>{say("consoleOffice.officers.line")}</div>}
                </td>
                <td>{row.lastSeenAt ? <When at={row.lastSeenAt} /> : say("consoleOffice.officers.never")}</td>
                <td className={table.end}>
                  {me.policies.manageOfficers && row.id !== me.id && (
                    <OfficerMenu
                      row={row}
                      onChange={(kind) => setChanging({ row, kind })}
                      onInvitation={props.onInvitation}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </DataTable>
      {changing && <ChangeDialog {...changing} onClose={() => setChanging(null)} onInvitation={props.onInvitation} />}
    </>
  );
}
