import { Button, Select } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { Me, OfficerRow } from "@paknam/contract";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { DateField } from "../../parts/date-field.tsx";
import { colleaguesQuery } from "../complaint/queries.ts";
import type { OfficerChange } from "./mutations.ts";
import classes from "./officers.module.css";

type Person = Pick<OfficerRow, "id" | "organisation" | "leave"> | (Pick<Me, "id" | "organisation"> & { leave: null });

/** From when to when, and who stands in: a colleague of the same organisation. */
export function LeaveForm(props: { row: Person; isBusy: boolean; onSend: (change: OfficerChange) => void }) {
  const { row } = props;
  const { say } = useSay();
  const { data: colleagues = [] } = useQuery(colleaguesQuery(row.organisation.id));
  const form = useForm({
    initialValues: {
      from: row.leave?.from ?? "",
      to: row.leave?.to ?? "",
      substituteId: row.leave?.substitute?.id ?? null,
    },
    validate: {
      from: (value) => (value === "" ? say("consoleOffice.officers.needed") : null),
      to: (value, { from }) =>
        value === ""
          ? say("consoleOffice.officers.needed")
          : value < from
            ? say("consoleOffice.officers.leaveOrder")
            : null,
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit((leave) => props.onSend({ kind: "leave", leave }))}>
      <div className={classes.dates}>
        <DateField
          label={say("consoleOffice.officers.leaveFrom")}
          value={form.values.from}
          onChange={(date) => form.setFieldValue("from", date)}
          error={form.errors.from}
        />
        <DateField
          label={say("consoleOffice.officers.leaveTo")}
          value={form.values.to}
          onChange={(date) => form.setFieldValue("to", date)}
          error={form.errors.to}
        />
      </div>
      <Select
        label={say("consoleOffice.officers.leaveSubstitute")}
        placeholder={say("consoleOffice.officers.noSubstitute")}
        data={colleagues
          .filter(({ id, state }) => id !== row.id && state === "active")
          .map(({ id, name }) => ({ value: id, label: name }))}
        clearable
        searchable
        {...form.getInputProps("substituteId")}
      />
      <Button type="submit" loading={props.isBusy} style={{ alignSelf: "flex-start" }}>
        {say("consoleOffice.officers.confirm.leave")}
      </Button>
    </form>
  );
}
