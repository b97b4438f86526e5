import { Button, Switch } from "@mantine/core";
import type { FactList, FactType } from "@paknam/contract";
import { formatDate, formatNumber } from "@paknam/thai";
import { IconListCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import table from "../../parts/data-table.module.css";
import { DataTable } from "../../parts/data-table.tsx";
import { When } from "../../parts/when.tsx";
import { useFewWords } from "../groups/use-few-words.ts";
import classes from "./fact-lists.module.css";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

const COLUMNS = ["type", "file", "rows", "matched", "expires", "uploaded"] as const;

/** The lists that are in force, and on demand those that were. */
export function ListsTable({ lists, types }: { lists: readonly FactList[]; types: readonly FactType[] }) {
  const { say, language, nameOf } = useSay();
  const inWords = useFewWords();
  const [withOld, setWithOld] = useState(false);
  const [withdrawing, setWithdrawing] = useState<FactList | null>(null);
  const shown = lists.filter(({ isWithdrawn }) => withOld || !isWithdrawn);
  const nameFor = ({ type }: FactList) => {
    const found = types.find(({ key }) => key === type);
    return found ? nameOf(found.name) : type;
  };
  return (
    <section className={classes.lists}>
      <div className={classes.listsHead}>
        <h2>{say("consoleGroups.lists.inForce")}</h2>
        {lists.some(({ isWithdrawn }) => isWithdrawn) && (
          <Switch
            size="sm"
            label={say("consoleGroups.lists.showWithdrawn")}
            checked={withOld}
            onChange={(event) => setWithOld(event.currentTarget.checked)}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <Blank
          icon={<IconListCheck size={32} stroke={1.5} aria-hidden />}
          title={say("consoleGroups.lists.empty")}
          hint={say("consoleGroups.lists.emptyHint")}
        />
      ) : (
        <DataTable
          columns={COLUMNS.map((column) => say(`consoleGroups.lists.columns.${column}`))}
          acts={say("consoleGroups.lists.columns.acts")}
        >
          <tbody>
            {shown.map((list) => (
              <tr key={list.id}>
                <td>{nameFor(list)}</td>
                <td className={classes.fileName}>{list.fileName}</td>
                <td>
                  {formatNumber(list.rowCount)}
                  {list.faultCount > 0 && (
                    <div className={table.sub}>
                      {say("consoleGroups.lists.faulty", { number: formatNumber(list.faultCount) })}
                    </div>
                  )}
                </td>
                <td>{list.isWithdrawn ? "" : inWords(list.matched)}</td>
                <td>
                  {list.expiresOn
                    ? formatDate(new Date(`${list.expiresOn}T12:00:00+07:00`), language)
                    : say("consoleGroups.lists.noEnd")}
                </td>
                <td>
                  <When at={list.uploadedAt} />
                  <div className={table.sub}>{list.officerName}</div>
                </td>
                <td className={table.end}>
                  {list.isWithdrawn ? (
                    <span className={table.sub}>{say("consoleGroups.lists.withdrawn")}</span>
                  ) : (
                    <Button variant="subtle" size="xs" color="red" onClick={() => setWithdrawing(list)}>
                      {say("consoleGroups.lists.withdraw")}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {withdrawing && (
        <WithdrawDialog list={withdrawing} name={nameFor(withdrawing)} onClose={() => setWithdrawing(null)} />
      )}
    </section>
  );
}
