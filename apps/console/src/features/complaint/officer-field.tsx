import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { useMe } from "../session/queries.ts";
import type { FieldsProps } from "./fields-props.ts";
import { colleaguesQuery } from "./queries.ts";

const NOBODY = "nobody";

/** To whom of the organisation; oneself first. */
export function OfficerField({ complaint, draft, onChange }: Pick<FieldsProps, "complaint" | "draft" | "onChange">) {
  const { say } = useSay();
  const me = useMe();
  const { data: colleagues = [] } = useQuery(colleaguesQuery(complaint.organisation.id));
  const sorted = colleagues.toSorted((one, other) => Number(other.id === me.id) - Number(one.id === me.id));
  return (
    <Select
      label={say("consoleComplaint.form.officer")}
      data={[
        ...sorted.map(({ id, name, state }) => ({
          value: id,
          label:
            id === me.id
              ? say("consoleComplaint.form.toMe", { name })
              : state === "on-leave"
                ? say("consoleComplaint.form.onLeave", { name })
                : name,
        })),
        { value: NOBODY, label: say("consoleComplaint.form.nobody") },
      ]}
      value={draft.officerId ?? NOBODY}
      onChange={(value) => onChange({ officerId: value === NOBODY ? null : value })}
      allowDeselect={false}
      searchable
      autoFocus
    />
  );
}
