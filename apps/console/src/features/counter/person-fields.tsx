import { Select, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { MemberLanguage, Residence } from "@paknam/contract";
import { useSay } from "../../language.ts";
import classes from "./counter.module.css";
import type { CounterForm } from "./draft-of.ts";
import { FieldGroup } from "./field-group.tsx";

/** Who stands there. */
export function PersonFields({ form }: { form: UseFormReturnType<CounterForm> }) {
  const { say } = useSay();
  return (
    <FieldGroup title={say("consoleMembers.counter.who")}>
      <TextInput
        className={classes.wide ?? ""}
        label={say("consoleMembers.counter.name")}
        maxLength={120}
        autoComplete="off"
        autoFocus
        {...form.getInputProps("name")}
      />
      <TextInput
        label={say("consoleMembers.counter.birthYear")}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        {...form.getInputProps("birthYear")}
      />
      <TextInput
        label={say("consoleMembers.counter.phone")}
        inputMode="tel"
        maxLength={30}
        autoComplete="off"
        {...form.getInputProps("phone")}
      />
      <Select
        className={classes.wide ?? ""}
        label={say("consoleMembers.counter.residence")}
        data={Residence.options.map((value) => ({ value, label: say(`consoleMembers.residence.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps("residence")}
      />
      <Select
        label={say("consoleMembers.counter.language")}
        data={MemberLanguage.options.map((value) => ({ value, label: say(`consoleMembers.language.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps("language")}
      />
    </FieldGroup>
  );
}
