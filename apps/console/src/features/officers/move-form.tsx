import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { OfficerRow, Role } from "@paknam/contract";
import { useSay } from "../../language.ts";
import type { OfficerChange } from "./mutations.ts";
import classes from "./officers.module.css";
import { OrganisationRoleFields } from "./organisation-role-fields.tsx";

/** Another organisation or role. */
export function MoveForm(props: { row: OfficerRow; isBusy: boolean; onSend: (change: OfficerChange) => void }) {
  const { say } = useSay();
  const form = useForm<{ organisationId: string; role: Role }>({
    initialValues: { organisationId: props.row.organisation.id, role: props.row.role },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit((values) => props.onSend({ kind: "move", ...values }))}>
      <OrganisationRoleFields form={form} />
      <p>{say("consoleOffice.officers.moveHint")}</p>
      <Button type="submit" loading={props.isBusy}>
        {say("consoleOffice.officers.confirm.move")}
      </Button>
    </form>
  );
}
