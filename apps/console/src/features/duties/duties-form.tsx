import { Button, Checkbox } from "@mantine/core";
import { type OfficerRow, officer } from "@paknam/contract";
import { useState } from "react";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import type { OfficerChange } from "../officers/mutations.ts";

/** What an officer does beside the role. */
export function DutiesForm(props: { row: OfficerRow; isBusy: boolean; onSend: (change: OfficerChange) => void }) {
  const { say } = useSay();
  const [chosen, setChosen] = useState<string[]>([...props.row.duties]);
  return (
    <form
      className={form_.form}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend({ kind: "duties", duties: officer.Duty.options.filter((duty) => chosen.includes(duty)) });
      }}
    >
      <p className={form_.quiet}>{say("consoleMembers.duties.hint")}</p>
      <Checkbox.Group
        aria-label={say("consoleOffice.officers.acts.duties")}
        value={chosen}
        onChange={(value) => setChosen(value)}
      >
        <div className={form_.form}>
          {officer.Duty.options.map((duty, index) => (
            <Checkbox
              key={duty}
              value={duty}
              label={say(`consoleMembers.duties.duty.${duty}`)}
              description={say(`consoleMembers.duties.about.${duty}`)}
              {...(index === 0 ? { "data-autofocus": true } : {})}
            />
          ))}
        </div>
      </Checkbox.Group>
      <div>
        <Button type="submit" loading={props.isBusy}>
          {say("consoleMembers.duties.save")}
        </Button>
      </div>
    </form>
  );
}
