import { Button } from "@mantine/core";
import type { RowFault } from "@paknam/contract";
import { formatNumber } from "@paknam/thai";
import { IconDownload } from "@tabler/icons-react";
import { useSay } from "../../language.ts";
import table from "../../parts/data-table.module.css";
import { saveFile } from "../../parts/save-file.ts";
import classes from "./fact-lists.module.css";
import { faultsCsv } from "./faults-csv.ts";

const COLUMNS = ["row", "column", "message"] as const;
/** It scrolls: it must be reachable by keyboard (WCAG 2.1.1). */
const scrolled = { tabIndex: 0 };

/** The rows of a file that cannot be read, each with what to do; to take along into the spreadsheet. */
export function Faults({ faults, hasMore }: { faults: readonly RowFault[]; hasMore: boolean }) {
  const { say } = useSay();
  const headings = COLUMNS.map((column) => say(`consoleGroups.faults.columns.${column}`));
  if (faults.length === 0) return <p className={classes.good}>{say("consoleGroups.faults.none")}</p>;
  const download = () =>
    saveFile({
      fileName: say("consoleGroups.faults.fileName"),
      text: faultsCsv(headings, faults),
      type: "text/csv;charset=utf-8",
    });
  return (
    <section className={classes.faults} aria-label={say("consoleGroups.faults.title")}>
      <div className={classes.faultsHead}>
        <h3>{say("consoleGroups.faults.title")}</h3>
        <Button variant="subtle" size="xs" leftSection={<IconDownload size={16} aria-hidden />} onClick={download}>
          {say("consoleGroups.faults.download")}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a section inside a section would be one landmark too many */}
      <div className={classes.scroll} role="group" aria-label={say("consoleGroups.faults.title")} {...scrolled}>
        <table className={table.table}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.map((fault) => (
              <tr key={`${fault.row} ${fault.message}`}>
                <td>{formatNumber(fault.row)}</td>
                <td>{fault.column ?? ""}</td>
                <td>{fault.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasMore && <p className={classes.quiet}>{say("consoleGroups.faults.more", { count: faults.length })}</p>}
    </section>
  );
}
