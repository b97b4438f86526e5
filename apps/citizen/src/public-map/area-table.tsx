import { formatNumber } from "@paknam/thai";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useState } from "react";
import { useWords } from "../shell/language.tsx";
import { type AreaRow, type SortBy, type Sorting, sortAreas, sortedBy } from "./sort-areas.ts";
import css from "./table.module.css";

const COLUMNS: readonly SortBy[] = ["name", "received", "open", "resolved"];

export type AreaTableProps = {
  areas: readonly AreaRow[];
  chosen: string | null;
  onChoose: (area: string | null) => void;
};

/** Sub-districts with what came in, what is open and what was resolved; the map in figures. */
export function AreaTable({ areas, chosen, onChoose }: AreaTableProps) {
  const { say, nameOf } = useWords();
  const [sorting, setSorting] = useState<Sorting>({ by: "received", isDescending: true });
  const rows = sortAreas(areas, sorting, nameOf);
  if (rows.length === 0) return <p className={css.empty}>{say("citizen.map.empty")}</p>;
  return (
    <table className={css.table}>
      <caption className="pk-visually-hidden">{say("citizen.map.tableCaption")}</caption>
      <thead>
        <tr>
          {COLUMNS.map((by) => (
            <th key={by} scope="col" aria-sort={ariaSort(sorting, by)}>
              <button type="button" onClick={() => setSorting(sortedBy(sorting, by))}>
                {say(`citizen.map.columns.${by}`)}
                <SortMark sorting={sorting} by={by} />
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ area, received, open, resolved }) => (
          <tr key={area.code} data-chosen={area.code === chosen || undefined}>
            <th scope="row">
              <button
                type="button"
                aria-pressed={area.code === chosen}
                onClick={() => onChoose(area.code === chosen ? null : area.code)}
              >
                {nameOf(area.name)}
                {area.district && <small>{nameOf(area.district)}</small>}
              </button>
            </th>
            <td>{formatNumber(received)}</td>
            <td>{formatNumber(open)}</td>
            <td>{formatNumber(resolved)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SortMark({ sorting, by }: { sorting: Sorting; by: SortBy }) {
  if (sorting.by !== by) return null;
  return sorting.isDescending ? <IconArrowDown size={15} aria-hidden /> : <IconArrowUp size={15} aria-hidden />;
}

function ariaSort({ by: sortedColumn, isDescending }: Sorting, by: SortBy): "ascending" | "descending" | "none" {
  if (sortedColumn !== by) return "none";
  return isDescending ? "descending" : "ascending";
}
