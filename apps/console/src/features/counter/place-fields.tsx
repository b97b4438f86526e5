import { Select, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useSay } from "../../language.ts";
import { ChooseMany } from "../../parts/choose-many.tsx";
import classes from "./counter.module.css";
import type { CounterForm } from "./draft-of.ts";
import { FieldGroup } from "./field-group.tsx";
import { useAreas } from "./use-areas.ts";

/** Where they live, work and study, and what they follow beside. */
export function PlaceFields({ form }: { form: UseFormReturnType<CounterForm> }) {
  const { say } = useSay();
  const areas = useAreas();
  const area = (name: "home" | "work" | "study") => (
    <Select
      className={classes.wide ?? ""}
      label={say(`consoleMembers.counter.${name}`)}
      {...(name === "home" ? {} : { placeholder: say("consoleMembers.counter.pick"), clearable: true })}
      data={areas}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={say("consoleOffice.serving.noMatch")}
      clearButtonProps={{ "aria-label": say("consoleMembers.clear") }}
      {...form.getInputProps(name)}
    />
  );
  return (
    <FieldGroup title={say("consoleMembers.counter.where")}>
      {area("home")}
      <TextInput
        className={classes.wide ?? ""}
        label={say("consoleMembers.counter.homeLabel")}
        placeholder={say("consoleMembers.counter.pick")}
        maxLength={120}
        autoComplete="off"
        {...form.getInputProps("homeLabel")}
      />
      {area("work")}
      {area("study")}
      <ChooseMany
        className={classes.full ?? ""}
        label={say("consoleMembers.counter.followed")}
        placeholder={say("consoleMembers.counter.pick")}
        data={areas}
        maxValues={10}
        {...form.getInputProps("followed")}
      />
    </FieldGroup>
  );
}
