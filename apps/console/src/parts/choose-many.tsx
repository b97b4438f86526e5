import { MultiSelect, type MultiSelectProps } from "@mantine/core";
import { useSay } from "../language.ts";

/** Several of many, typed to find them; its listbox itself scrolls, so that whoever reads it reaches all of it (WCAG 2.1.1). */
export function ChooseMany(props: MultiSelectProps) {
  const { say } = useSay();
  return (
    <MultiSelect
      searchable
      clearable
      hidePickedOptions
      nothingFoundMessage={say("console.palette.nothing")}
      clearButtonProps={{ "aria-label": say("consoleMembers.clear") }}
      withScrollArea={false}
      styles={{ options: { maxHeight: 280, overflowY: "auto" } }}
      {...props}
    />
  );
}
