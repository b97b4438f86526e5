import { Select, Skeleton, TextInput } from "@mantine/core";
import { IconArrowsSplit2, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { useProvince } from "../session/queries.ts";
import { servingQuery } from "./queries.ts";
import classes from "./serving.module.css";
import { type Cell, ServingDialog } from "./serving-dialog.tsx";
import { ServingTable } from "./serving-table.tsx";
import { EVERY_CATEGORY } from "./who-serves.ts";

/** Who serves what where, as one table: sub-districts down, categories across, inherited rules faint. */
export function ServingPage() {
  const { say, nameOf } = useSay();
  const province = useProvince();
  const navigate = useNavigate();
  const { district, group } = useSearch({ from: "/frame/serving" });
  const { data, error, refetch } = useQuery(servingQuery);
  const [text, setText] = useState("");
  const [cell, setCell] = useState<Cell | null>(null);

  const groups = [...Map.groupBy(province.categories, (category) => category.group)];
  const [shownGroup, shownCategories = []] = groups.find(([key]) => key === group) ?? groups[0] ?? [];
  const everywhere = { code: province.code, name: province.name, district: null };
  const areas = [everywhere, ...province.districts, ...province.subDistricts]
    .filter(({ code }) => !district || code.startsWith(district) || code === province.code)
    .filter(({ name }) => `${name.th} ${name.en}`.toLowerCase().includes(text.trim().toLowerCase()))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));

  const filter = (changes: { district?: string | undefined; group?: string | undefined }) => {
    const next = { district, group, ...changes };
    void navigate({
      to: "/serving",
      search: { ...(next.district ? { district: next.district } : {}), ...(next.group ? { group: next.group } : {}) },
    });
  };
  return (
    <Page title={say("consoleOffice.serving.title")} hint={say("consoleOffice.serving.hint")}>
      <div className={classes.filters}>
        <TextInput
          aria-label={say("consoleOffice.serving.filterArea")}
          placeholder={say("consoleOffice.serving.filterArea")}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          aria-label={say("consoleOffice.serving.district")}
          placeholder={say("consoleOffice.serving.allDistricts")}
          data={province.districts.map(({ code, name }) => ({ value: code, label: nameOf(name) }))}
          value={district ?? null}
          onChange={(value) => filter({ district: value ?? undefined })}
          clearable
          clearButtonProps={{ "aria-label": say("consoleOffice.serving.allDistricts") }}
        />
        <Select
          aria-label={say("consoleOffice.serving.group")}
          data={groups.map(([key, categories]) => ({
            value: key,
            label: categories.map(({ name }) => nameOf(name)).join(", "),
          }))}
          value={shownGroup ?? null}
          onChange={(value) => filter({ group: value ?? undefined })}
          allowDeselect={false}
          comboboxProps={{ width: 460, position: "bottom-start" }}
        />
      </div>
      {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !data && [1, 2, 3, 4, 5, 6].map((row) => <Skeleton key={row} height={40} />)}
      {data?.length === 0 && (
        <Blank
          icon={<IconArrowsSplit2 size={32} stroke={1.5} aria-hidden />}
          title={say("consoleOffice.serving.empty")}
          hint={say("consoleOffice.serving.emptyHint")}
        />
      )}
      {data && data.length > 0 && areas.length === 0 && <Blank title={say("consoleOffice.serving.noMatch")} />}
      {data && data.length > 0 && areas.length > 0 && (
        <ServingTable
          rows={data}
          areas={areas}
          categories={[EVERY_CATEGORY, ...shownCategories.map(({ key }) => key)]}
          onChoose={setCell}
        />
      )}
      {cell && <ServingDialog cell={cell} onClose={() => setCell(null)} />}
    </Page>
  );
}
