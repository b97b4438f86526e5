import type { Area, ServingRow } from "@paknam/contract";
import { CategoryIcon } from "@paknam/ui";
import { useSay } from "../../language.ts";
import { useMe } from "../session/queries.ts";
import { useCategory } from "../session/use-category.ts";
import classes from "./serving.module.css";
import type { Cell } from "./serving-dialog.tsx";
import { EVERY_CATEGORY, indexServing, whoServes } from "./who-serves.ts";

/** It scrolls sideways: it must be reachable by keyboard also for those who may only read (WCAG 2.1.1). */
const scrolled = { tabIndex: 0 };

/** Areas down, categories across; a cell opens its small dialog for those who may change it. */
export function ServingTable(props: {
  rows: readonly ServingRow[];
  areas: readonly Area[];
  categories: readonly string[];
  onChoose: (cell: Cell) => void;
}) {
  const { say, nameOf } = useSay();
  const { policies } = useMe();
  const categoryOf = useCategory();
  const find = indexServing(props.rows);
  return (
    <section className={classes.wrap} aria-label={say("consoleOffice.serving.title")} {...scrolled}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{say("consoleOffice.serving.area")}</th>
            {props.categories.map((key) => (
              <th key={key} scope="col">
                {key === EVERY_CATEGORY ? (
                  say("consoleOffice.serving.every")
                ) : (
                  <span>
                    <CategoryIcon name={categoryOf(key).icon} size={16} />
                    {categoryOf(key).name}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.areas.map((area) => (
            <tr key={area.code} data-level={area.code.length}>
              <th scope="row">{area.code.length === 2 ? say("consoleOffice.serving.everyArea") : nameOf(area.name)}</th>
              {props.categories.map((category) => {
                const served = whoServes(find, area.code, category);
                const name = served?.row.organisation.shortName ?? say("consoleOffice.serving.nobody");
                const from = served && !served.isOwn ? sourceOf(served.row) : null;
                const title = from ? `${name} (${say("consoleOffice.serving.inherited", { from })})` : name;
                return (
                  <td key={category}>
                    {policies.editServing ? (
                      <button
                        type="button"
                        className={classes.cell}
                        data-inherited={!served?.isOwn || undefined}
                        title={title}
                        onClick={() => props.onChoose({ area, category, served })}
                      >
                        {name}
                      </button>
                    ) : (
                      <span className={classes.cell} data-inherited={!served?.isOwn || undefined} title={title}>
                        {name}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  function sourceOf(row: ServingRow): string {
    const area = row.area.code.length === 2 ? say("consoleOffice.serving.everyArea") : nameOf(row.area.name);
    return row.category === EVERY_CATEGORY
      ? `${area} · ${say("consoleOffice.serving.every")}`
      : `${area} · ${categoryOf(row.category).name}`;
  }
}
