import { ComplaintState } from "@paknam/contract";
import { StateBadge } from "@paknam/ui";
import { groupCategories } from "../complaint-form/offered-categories.ts";
import { useProvince } from "../door/use-province.tsx";
import { Button } from "../parts/button.tsx";
import { Field } from "../parts/field.tsx";
import { useWords } from "../shell/language.tsx";
import css from "./map.module.css";
import { countFilters, listIn, type MapSearch, PERIODS, toggled, USUAL_PERIOD } from "./map-search.ts";

/** Category, state, area, period; each choice is in the address at once. */
export function FilterForm({ search, onChange }: { search: MapSearch; onChange: (search: MapSearch) => void }) {
  const { say, nameOf, language } = useWords();
  const { categories, districts, subDistricts } = useProvince();
  const put = (changes: Record<string, string | undefined>) => onChange({ ...search, ...changes } as MapSearch);
  const states = listIn(search.state);
  const [category = "", ...moreCategories] = listIn(search.category);
  return (
    <div className={css.form}>
      <Field label={say("citizen.map.period")}>
        {(wiring) => (
          <select
            {...wiring}
            value={search.period ?? USUAL_PERIOD}
            onChange={(event) => put({ period: event.target.value })}
          >
            {PERIODS.map((period) => (
              <option key={period} value={period}>
                {say(`citizen.map.periods.${period}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say("citizen.form.summary.category")}>
        {(wiring) => (
          <select
            {...wiring}
            value={moreCategories.length > 0 ? "several" : category}
            onChange={(event) => put({ category: event.target.value })}
          >
            <option value="">{say("citizen.map.all")}</option>
            {moreCategories.length > 0 && (
              <option value="several">{say("citizen.map.several", { total: moreCategories.length + 1 })}</option>
            )}
            {groupCategories(categories).map(([group, members]) => (
              <optgroup key={group} label={say(`citizen.groups.${group}`)}>
                {members.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {nameOf(name)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <Field label={say("citizen.map.area")}>
        {(wiring) => (
          <select {...wiring} value={search.area ?? ""} onChange={(event) => put({ area: event.target.value })}>
            <option value="">{say("citizen.map.all")}</option>
            {districts.map((district) => (
              <optgroup key={district.code} label={nameOf(district.name)}>
                <option value={district.code}>
                  {say("citizen.map.wholeDistrict", { name: nameOf(district.name) })}
                </option>
                {subDistricts
                  .filter(({ code }) => code.startsWith(district.code))
                  .map(({ code, name }) => (
                    <option key={code} value={code}>
                      {nameOf(name)}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      <fieldset className={css.states}>
        <legend>{say("citizen.map.state")}</legend>
        {ComplaintState.options.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={states.includes(state)}
            onClick={() => put({ state: toggled(search.state, state) })}
          >
            <StateBadge state={state} language={language} plain />
          </button>
        ))}
      </fieldset>
      {countFilters(search) > 0 && (
        <Button kind="plain" onClick={() => onChange({})}>
          {say("citizen.map.clear")}
        </Button>
      )}
    </div>
  );
}
