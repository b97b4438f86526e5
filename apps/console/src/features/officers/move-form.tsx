import { Button, Select } from "@mantine/core";
import { useForm } from "@mantine/form";
import { type OfficerRow, officer, type Role } from "@paknam/contract";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { organisationsQuery } from "../organisations/queries.ts";
import { useMe } from "../session/queries.ts";
import type { OfficerChange } from "./mutations.ts";
import classes from "./officers.module.css";
import { useRoles } from "./use-roles.ts";

/** Another organisation or role. */
export function MoveForm(props: { row: OfficerRow; isBusy: boolean; onSend: (change: OfficerChange) => void }) {
  const { say, nameOf } = useSay();
  const { policies, organisation } = useMe();
  const { data: organisations = [] } = useQuery(organisationsQuery);
  const roles = useRoles();
  const form = useForm<{ organisationId: string; role: Role }>({
    initialValues: { organisationId: props.row.organisation.id, role: props.row.role },
  });
  const choices = policies.manageAllOfficers ? organisations.filter(({ isActive }) => isActive) : [organisation];
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => props.onSend({ kind: "move", ...values }))}>
      <Select
        label={say("consoleOffice.officers.organisation")}
        data={choices.map(({ id, name }) => ({ value: id, label: nameOf(name) }))}
        searchable
        allowDeselect={false}
        {...form.getInputProps("organisationId")}
      />
      <Select
        label={say("consoleOffice.officers.role")}
        data={roles}
        allowDeselect={false}
        {...form.getInputProps("role")}
        onChange={(value) => form.setFieldValue("role", officer.Role.catch("officer").parse(value))}
      />
      <p>{say("consoleOffice.officers.moveHint")}</p>
      <Button type="submit" loading={props.isBusy}>
        {say("consoleOffice.officers.confirm.move")}
      </Button>
    </form>
  );
}
