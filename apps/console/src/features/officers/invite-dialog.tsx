import { Button, Modal, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { Role } from "@paknam/contract";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { useMe } from "../session/queries.ts";
import { type Invitation, useInvite } from "./mutations.ts";
import classes from "./officers.module.css";
import { OrganisationRoleFields } from "./organisation-role-fields.tsx";

/** Name, e-mail, organisation, role: enough for an invitation. */
export function InviteDialog(props: {
  organisation: string | undefined;
  onClose: () => void;
  onInvited: (invitation: Invitation) => void;
}) {
  const { say, language } = useSay();
  const me = useMe();
  const invite = useInvite(props.onInvited);
  const needed = (value: string) => (value.trim() === "" ? say("consoleOffice.officers.needed") : null);
  const form = useForm<{ name: string; email: string; organisationId: string; role: Role }>({
    initialValues: { name: "", email: "", organisationId: props.organisation ?? me.organisation.id, role: "officer" },
    validate: {
      name: needed,
      email: (value) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : say("consoleOffice.officers.badEmail")),
    },
  });
  return (
    <Modal opened onClose={props.onClose} title={say("consoleOffice.officers.invite")}>
      <form
        className={classes.form}
        onSubmit={form.onSubmit((values) => invite.mutate({ ...values, email: values.email.trim() }))}
      >
        <TextInput label={say("consoleOffice.officers.name")} data-autofocus {...form.getInputProps("name")} />
        <TextInput label={say("consoleOffice.officers.email")} inputMode="email" {...form.getInputProps("email")} />
        <OrganisationRoleFields form={form} />
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
