import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import type { Holiday } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { IconCalendarOff, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import table from "../../parts/data-table.module.css";
import { DataTable } from "../../parts/data-table.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { BUDDHIST_OFFSET } from "../../parts/typed-date.ts";
import { useMe } from "../session/queries.ts";
import { AddHoliday } from "./add-holiday.tsx";
import { holidaysQuery } from "./queries.ts";
import { RemoveHoliday } from "./remove-holiday.tsx";

const SOURCES = ["announced", "expected", "officer"] as const;

/** Days nobody works, year by year; deadlines count around them. */
export function HolidaysPage() {
  const { say, language, nameOf } = useSay();
  const { policies } = useMe();
  const { data, error, refetch } = useQuery(holidaysQuery);
  const [isAdding, setIsAdding] = useState(false);
  const [removing, setRemoving] = useState<Holiday | null>(null);
  const thisYear = new Date().getFullYear();
  const years = [...new Set([thisYear, ...(data ?? []).map(({ date }) => Number(date.slice(0, 4)))])].sort();
  const [year, setYear] = useState(thisYear);
  const rows = (data ?? []).filter(({ date }) => date.startsWith(String(year)));
  const noon = (date: string) => new Date(`${date}T12:00:00+07:00`);
  const weekday = new Intl.DateTimeFormat(language === "th" ? "th-TH" : "en-GB", {
    weekday: "long",
    timeZone: "Asia/Bangkok",
  });
  const sourceOf = ({ source }: Holiday) => {
    const known = SOURCES.find((each) => each === source);
    return known ? say(`organisations.holidaySources.${known}`) : source;
  };
  return (
    <Page
      title={say("consoleOffice.holidays.title")}
      hint={say("consoleOffice.holidays.hint")}
      act={
        policies.editHolidays && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsAdding(true)}>
            {say("consoleOffice.holidays.add")}
          </Button>
        )
      }
    >
      <SegmentedControl
        style={{ alignSelf: "flex-start" }}
        aria-label={say("consoleOffice.holidays.year")}
        value={String(year)}
        onChange={(value) => setYear(Number(value))}
        data={years.map((each) => ({
          value: String(each),
          label: String(language === "th" ? each + BUDDHIST_OFFSET : each),
        }))}
      />
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4].map((row) => <Skeleton key={row} height={40} />)}
      {data && rows.length === 0 && (
        <Blank
          icon={<IconCalendarOff size={32} stroke={1.5} aria-hidden />}
          title={say("consoleOffice.holidays.empty")}
          hint={say("consoleOffice.holidays.emptyHint")}
        />
      )}
      {rows.length > 0 && (
        <DataTable
          columns={(["date", "weekday", "name", "source"] as const).map((column) =>
            say(`consoleOffice.holidays.columns.${column}`),
          )}
          acts={policies.editHolidays && say("consoleOffice.holidays.columns.acts")}
        >
          <tbody>
            {rows.map((row) => (
              <tr key={row.date}>
                <td>{formatDate(noon(row.date), language)}</td>
                <td>{weekday.format(noon(row.date))}</td>
                <td>{nameOf(row.name)}</td>
                <td className={table.sub}>{sourceOf(row)}</td>
                <td className={table.end}>
                  {policies.editHolidays && (
                    <Button variant="subtle" size="xs" onClick={() => setRemoving(row)}>
                      {say("consoleOffice.holidays.remove")}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {isAdding && (
        <AddHoliday onClose={() => setIsAdding(false)} onAdded={(date) => setYear(Number(date.slice(0, 4)))} />
      )}
      {removing && <RemoveHoliday holiday={removing} onClose={() => setRemoving(null)} />}
    </Page>
  );
}
