import { Button, Modal, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSay } from "../../language.ts";
import { DateField } from "../../parts/date-field.tsx";
import classes from "../officers/officers.module.css";
import { useHolidayChange } from "./mutations.ts";

/** A day and its name in both languages. */
export function AddHoliday(props: { onClose: () => void; onAdded: (date: string) => void }) {
  const { say } = useSay();
  const change = useHolidayChange(props.onClose);
  const needed = (value: string) => (value.trim() === "" ? say("consoleOffice.holidays.needed") : null);
  const form = useForm({
    initialValues: { date: "", th: "", en: "" },
    validate: { date: needed, th: needed, en: needed },
  });
  return (
    <Modal opened onClose={props.onClose} title={say("consoleOffice.holidays.add")}>
      <form
        className={classes.form}
        onSubmit={form.onSubmit(({ date, th, en }) =>
          change.mutate({ date, name: { th: th.trim(), en: en.trim() } }, { onSuccess: () => props.onAdded(date) }),
        )}
      >
        <DateField
          label={say("consoleOffice.holidays.date")}
          autoFocus
          value={form.values.date}
          onChange={(date) => form.setFieldValue("date", date)}
          error={form.errors.date}
        />
        <TextInput label={say("consoleOffice.holidays.nameTh")} {...form.getInputProps("th")} />
        <TextInput label={say("consoleOffice.holidays.nameEn")} lang="en" {...form.getInputProps("en")} />
        <Button type="submit" loading={change.isPending}>
          {say("common.save")}
        </Button>
      </form>
    </Modal>
  );
}
