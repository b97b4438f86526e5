import { Button, Modal, Select, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { officer, type Role } from "@paknam/contract";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { organisationsQuery } from "../organisations/queries.ts";
import { useMe } from "../session/queries.ts";
import { type Invitation, useInvite } from "./mutations.ts";
import classes from "./officers.module.css";
import { useRoles } from "./use-roles.ts";

/** Name, e-mail, organisation, role: enough for an invitation. */
export function InviteDialog(props: {
  organisation: string | undefined;
  onClose: () => void;
  onInvited: (invitation: Invitation) => void;
}) {
  const { say, language, nameOf } = useSay();
  const me = useMe();
  const { data: organisations = [] } = useQuery(organisationsQuery);
  const roles = useRoles();
  const invite = useInvite(props.onInvited);
  const needed = (value: string) => (value.trim() === "" ? say("consoleOffice.officers.needed") : null);
  const form = useForm<{ name: string; email: string; organisationId: string; role: Role }>({
    initialValues: { name: "", email: "", organisationId: props.organisation ?? me.organisation.id, role: "officer" },
    validate: {
      name: needed,
      email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : say("consoleOffice.officers.badEmail")),
    },
  });
  const choices = me.policies.manageAllOfficers ? organisations.filter(({ isActive }) => isActive) : [me.organisation];
  return (
    <Modal opened onClose={props.onClose} title={say("consoleOffice.officers.invite")}>
      <form
        className={classes.form}
        onSubmit={form.onSubmit((values) => invite.mutate({ ...values, email: values.email.trim() }))}
      >
        <TextInput label={say("consoleOffice.officers.name")} data-autofocus {...form.getInputProps("name")} />
        <TextInput label={say("consoleOffice.officers.email")} inputMode="email" {...form.getInputProps("email")} />
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
        {invite.isError && (
          <p role="alert" className={classes.suspended}>
            {sentenceFor(language, invite.error)}
          </p>
        )}
        <Button type="submit" loading={invite.isPending}>
          {say("consoleOffice.officers.sendInvite")}
        </Button>
      </form>
    </Modal>
  );
}
