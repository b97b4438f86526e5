import { Button, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSay } from "../../language.ts";
import classes from "./officers.module.css";

/** What a grave change means, and why it is done. */
export function ReasonForm(props: {
  kind: "suspend" | "resetTotp";
  hint: string;
  isBusy: boolean;
  onSend: (reason: string) => void;
}) {
  const { say } = useSay();
  const form = useForm({
    initialValues: { reason: "" },
    validate: { reason: (value) => (value.trim() === "" ? say("consoleOffice.officers.needed") : null) },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit(({ reason }) => props.onSend(reason.trim()))}>
      <p>{props.hint}</p>
      <Textarea
        label={say("consoleOffice.officers.reason")}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
        {...form.getInputProps("reason")}
      />
      <Button type="submit" color="red" loading={props.isBusy}>
        {say(`consoleOffice.officers.confirm.${props.kind}`)}
      </Button>
    </form>
  );
}
