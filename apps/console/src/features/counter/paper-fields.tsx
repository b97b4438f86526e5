import { Select, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { memberRoutes } from "@paknam/contract";
import { useSay } from "../../language.ts";
import classes from "./counter.module.css";
import type { CounterForm } from "./draft-of.ts";
import { FieldGroup } from "./field-group.tsx";

/** The document that was seen, and its number where it has one. */
export function PaperFields({ form }: { form: UseFormReturnType<CounterForm> }) {
  const { say } = useSay();
  return (
    <FieldGroup title={say("consoleMembers.counter.papers")}>
      <Select
        className={classes.wide ?? ""}
        label={say("consoleMembers.counter.document")}
        data={[
          { value: "none", label: say("consoleMembers.counter.noDocument") },
          ...memberRoutes.DocumentKind.options.map((value) => ({
            value,
            label: say(`consoleMembers.document.${value}`),
          })),
        ]}
        allowDeselect={false}
        {...form.getInputProps("document")}
      />
      <TextInput
        className={classes.wide ?? ""}
        label={say("consoleMembers.counter.number")}
        inputMode="numeric"
        maxLength={30}
        autoComplete="off"
        disabled={form.values.document === "none"}
        {...form.getInputProps("number")}
      />
    </FieldGroup>
  );
}
