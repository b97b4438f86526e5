import { Button } from "@mantine/core";
import type { ExportRow } from "@paknam/contract";
import { useState } from "react";
import { useSay } from "../../language.ts";
import table from "../../parts/data-table.module.css";
import { DataTable } from "../../parts/data-table.tsx";
import { When } from "../../parts/when.tsx";
import { DecideDialog } from "./decide-dialog.tsx";
import classes from "./exports.module.css";
import { TakeDialog } from "./take-dialog.tsx";
import { useFieldWords } from "./use-field-words.ts";

const COLUMNS = ["group", "why", "fields", "who", "state"] as const;

/** The requests, each with what one may do about it. */
export function ExportsTable({ rows }: { rows: readonly ExportRow[] }) {
  const { say, nameOf } = useSay();
  const fieldWords = useFieldWords();
  const [deciding, setDeciding] = useState<ExportRow | null>(null);
  const [taking, setTaking] = useState<ExportRow | null>(null);
  return (
    <>
      <DataTable
        columns={COLUMNS.map((column) => say(`consoleGroups.exports.columns.${column}`))}
        acts={say("consoleGroups.exports.columns.acts")}
      >
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{nameOf(row.group)}</td>
              <td className={classes.reason}>{row.reason}</td>
              <td>{fieldWords(row.fields)}</td>
              <td>
                {row.askedBy}
                <div className={table.sub}>
                  {row.organisation.shortName} · <When at={row.askedAt} />
                </div>
              </td>
              <td data-state={row.state} className={classes.state}>
                {say(`consoleGroups.exports.state.${row.state}`)}
                {row.decidedBy && (
                  <div className={table.sub}>{say("consoleGroups.exports.decidedBy", { name: row.decidedBy })}</div>
                )}
              </td>
              <td className={table.end}>
                {row.canDecide && (
                  <Button size="xs" variant="light" onClick={() => setDeciding(row)}>
                    {say("consoleGroups.exports.decide")}
                  </Button>
                )}
                {row.canTake && (
                  <Button size="xs" onClick={() => setTaking(row)}>
                    {say("consoleGroups.exports.take")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {deciding && <DecideDialog row={deciding} onClose={() => setDeciding(null)} />}
      {taking && <TakeDialog row={taking} onClose={() => setTaking(null)} />}
    </>
  );
}
