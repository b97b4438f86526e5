import { Button, Group, Modal } from "@mantine/core";
import type { Holiday } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { useSay } from "../../language.ts";
import { useHolidayChange } from "./mutations.ts";

/** Asks once before a day counts as a working day again. */
export function RemoveHoliday({ holiday, onClose }: { holiday: Holiday; onClose: () => void }) {
  const { say, language, nameOf } = useSay();
  const change = useHolidayChange(onClose);
  return (
    <Modal opened onClose={onClose} title={say("consoleOffice.holidays.removeTitle")}>
      <p>
        {say("consoleOffice.holidays.removeHint", {
          name: nameOf(holiday.name),
          date: formatDate(new Date(`${holiday.date}T12:00:00+07:00`), language),
        })}
      </p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say("common.cancel")}
        </Button>
        <Button loading={change.isPending} onClick={() => change.mutate({ date: holiday.date, name: null })}>
          {say("consoleOffice.holidays.remove")}
        </Button>
      </Group>
    </Modal>
  );
}
