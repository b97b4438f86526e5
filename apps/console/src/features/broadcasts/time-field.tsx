import { SegmentedControl, TextInput } from "@mantine/core";
import { useSay } from "../../language.ts";
import { DateField } from "../../parts/date-field.tsx";
import form_ from "../../parts/form.module.css";
import { useNow } from "../../parts/use-now.ts";
import type { Draft } from "./draft.ts";
import type { Fault } from "./draft-faults.ts";
import { isQuietHour } from "./quiet-hours.ts";
import { sendTimeOf } from "./send-time.ts";
import classes from "./writer.module.css";

/** When: as soon as it is approved, or at a set time; of what is no warning it says when people rest. */
export function TimeField(props: {
  draft: Draft;
  fault: Extract<Fault, { field: "time" }> | undefined;
  onChange: (changes: Partial<Draft>) => void;
}) {
  const { draft, fault, onChange } = props;
  const { say } = useSay();
  const now = useNow();
  const at = draft.isScheduled ? sendTimeOf(draft) : now;
  const wakes = draft.kind !== "alert" && at !== null && isQuietHour(at);
  const title = say("consoleBroadcasts.write.when");
  return (
    <section className={classes.part} aria-label={title}>
      <h2 className={classes.heading}>{title}</h2>
      <SegmentedControl
        className={classes.choice ?? ""}
        aria-label={title}
        value={draft.isScheduled ? "later" : "now"}
        onChange={(value) => onChange({ isScheduled: value === "later" })}
        data={(["now", "later"] as const).map((value) => ({ value, label: say(`consoleBroadcasts.write.${value}`) }))}
      />
      {draft.isScheduled && (
        <div className={classes.time}>
          <DateField
            label={say("consoleBroadcasts.write.date")}
            value={draft.date}
            onChange={(date) => onChange({ date })}
          />
          <TextInput
            label={say("consoleBroadcasts.write.time")}
            placeholder={say("consoleBroadcasts.write.timeHint")}
            inputMode="numeric"
            autoComplete="off"
            maxLength={8}
            value={draft.time}
            onChange={(event) => onChange({ time: event.currentTarget.value })}
          />
        </div>
      )}
      {fault && (
        <p className={form_.failed} role="alert">
          {say(`consoleBroadcasts.fault.${fault.fault}`)}
        </p>
      )}
      {wakes && !fault && (
        <p className={form_.warned} role="status">
          {say(draft.isScheduled ? "consoleBroadcasts.write.quietAt" : "consoleBroadcasts.write.quietNow")}
        </p>
      )}
    </section>
  );
}
