import { Button, CloseButton, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { ComplaintState } from "@paknam/contract";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useEffect, useState } from "react";
import { useSay } from "../../language.ts";
import { organisationsQuery } from "../organisations/queries.ts";
import { useMe, useProvince } from "../session/queries.ts";
import classes from "./inbox.module.css";
import { type InboxSearch, isNarrowed, usualSort } from "./inbox-search.ts";

const TYPING_MS = 350;

/** Search and filters; each change goes into the address. */
export function Filters(props: {
  search: InboxSearch;
  onChange: (changes: Partial<Record<keyof InboxSearch, string | undefined>>) => void;
  searchField: RefObject<HTMLInputElement | null>;
}) {
  const { search, onChange } = props;
  const { say, nameOf } = useSay();
  const { policies } = useMe();
  const province = useProvince();
  const { data: organisations } = useQuery({ ...organisationsQuery, enabled: policies.seeAllComplaints });
  const [text, setText] = useState(search.search ?? "");
  useEffect(() => setText(search.search ?? ""), [search.search]);
  const ask = useDebouncedCallback((value: string) => {
    const wanted = value.trim();
    // One letter is the beginning of a word: nothing to look for yet.
    if ([...wanted].length !== 1) onChange({ search: wanted || undefined });
  }, TYPING_MS);

  const pick = (name: "category" | "area" | "state" | "organisation", data: { value: string; label: string }[]) => {
    const what = say(`console.inbox.${name}`);
    return (
      <Select
        size="sm"
        aria-label={what}
        placeholder={say("console.inbox.any", { what })}
        data={data}
        value={search[name] ?? null}
        onChange={(value) => onChange({ [name]: value ?? undefined })}
        searchable
        clearable
        clearButtonProps={{ "aria-label": say("console.inbox.clear") }}
        comboboxProps={{ width: 260, position: "bottom-start" }}
        nothingFoundMessage={say("console.inbox.noMatch")}
      />
    );
  };

  return (
    <search className={classes.filters}>
      <TextInput
        ref={props.searchField}
        size="sm"
        type="search"
        aria-label={say("console.inbox.search")}
        placeholder={say("console.inbox.search")}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={
          text !== "" && (
            <CloseButton
              size="sm"
              aria-label={say("console.inbox.clear")}
              onClick={() => {
                setText("");
                onChange({ search: undefined });
              }}
            />
          )
        }
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      {pick(
        "category",
        province.categories.map(({ key, name }) => ({ value: key, label: nameOf(name) })),
      )}
      {pick(
        "area",
        [...province.districts, ...province.subDistricts].map(({ code, name }) => ({
          value: code,
          label: nameOf(name),
        })),
      )}
      {pick(
        "state",
        ComplaintState.options.map((state) => ({ value: state, label: say(`states.${state}`) })),
      )}
      {policies.seeAllComplaints &&
        pick(
          "organisation",
          (organisations ?? []).map(({ id, name }) => ({ value: id, label: nameOf(name) })),
        )}
      <Select
        size="sm"
        aria-label={say("console.inbox.sort")}
        allowDeselect={false}
        data={(["due", "newest", "updated"] as const).map((sort) => ({
          value: sort,
          label: say(`console.inbox.sorts.${sort}`),
        }))}
        value={search.sort ?? usualSort(search.view)}
        onChange={(sort) => onChange({ sort: sort === usualSort(search.view) ? undefined : (sort ?? undefined) })}
        comboboxProps={{ width: 220, position: "bottom-end" }}
      />
      {isNarrowed(search) && (
        <Button
          variant="subtle"
          onClick={() =>
            onChange({
              search: undefined,
              category: undefined,
              area: undefined,
              state: undefined,
              organisation: undefined,
            })
          }
        >
          {say("console.inbox.clear")}
        </Button>
      )}
    </search>
  );
}
