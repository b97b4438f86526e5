import type { UseFormReturnType } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { ChooseMany } from "../../parts/choose-many.tsx";
import { choicesQuery } from "../members/queries.ts";
import classes from "./counter.module.css";
import type { CounterForm } from "./draft-of.ts";
import { FieldGroup } from "./field-group.tsx";

/** What they say they are and want to hear of. */
export function WishFields({ form }: { form: UseFormReturnType<CounterForm> }) {
  const { say, nameOf } = useSay();
  const { data: choices } = useQuery(choicesQuery);
  const choose = (name: "groups" | "topics") => (
    <ChooseMany
      className={classes.wide ?? ""}
      label={say(`consoleMembers.counter.${name}`)}
      placeholder={say("consoleMembers.counter.pick")}
      data={(choices?.[name] ?? []).map((choice) => ({ value: choice.key, label: nameOf(choice.name) }))}
      {...form.getInputProps(name)}
    />
  );
  return (
    <FieldGroup title={say("consoleMembers.counter.wants")}>
      {choose("groups")}
      {choose("topics")}
    </FieldGroup>
  );
}
