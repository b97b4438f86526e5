import { Select } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { officer, type Role } from "@paknam/contract";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { organisationsQuery } from "../organisations/queries.ts";
import { useMe } from "../session/queries.ts";
import { useRoles } from "./use-roles.ts";

type Placed = { organisationId: string; role: Role };

/** Where an officer works and as what: only what the one who fills it in may give. */
export function OrganisationRoleFields<Values extends Placed>({ form }: { form: UseFormReturnType<Values> }) {
  const { say, nameOf } = useSay();
  const { policies, organisation } = useMe();
  const { data: organisations = [] } = useQuery(organisationsQuery);
  const roles = useRoles();
  const choices = policies.manageAllOfficers ? organisations.filter(({ isActive }) => isActive) : [organisation];
  return (
    <>
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
        onChange={(value) => form.setValues((now) => ({ ...now, role: officer.Role.catch("officer").parse(value) }))}
      />
    </>
  );
}
