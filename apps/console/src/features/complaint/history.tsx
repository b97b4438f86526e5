import { SegmentedControl } from "@mantine/core";
import type { OfficerComplaint } from "@paknam/contract";
import { useState } from "react";
import { useSay } from "../../language.ts";
import complaint from "./complaint.module.css";
import classes from "./history.module.css";
import { type HistoryTab, stepsOf } from "./step-audience.ts";
import { StepEntry } from "./step-entry.tsx";

const TABS: readonly HistoryTab[] = ["all", "talk", "notes"];

/** What happened, newest first; the talk with the citizen and internal notes can be read alone. */
export function History(props: { complaint: OfficerComplaint }) {
  const { say } = useSay();
  const [tab, setTab] = useState<HistoryTab>("all");
  const steps = stepsOf(tab, props.complaint.steps);
  return (
    <section>
      <div className={classes.head}>
        <h2 className={complaint.heading}>{say("consoleComplaint.history")}</h2>
        <SegmentedControl
          size="xs"
          aria-label={say("consoleComplaint.history")}
          value={tab}
          onChange={(value) => setTab(TABS.find((each) => each === value) ?? "all")}
          data={TABS.map((value) => ({ value, label: say(`consoleComplaint.tabs.${value}`) }))}
        />
      </div>
      {steps.length === 0 && (
        <p className={complaint.quiet}>
          {say(tab === "talk" ? "consoleComplaint.noTalk" : "consoleComplaint.noNotes")}
        </p>
      )}
      <ol className={classes.steps}>
        {steps.map((step) => (
          <StepEntry key={`${step.version}-${step.kind}-${step.at}`} step={step} />
        ))}
      </ol>
    </section>
  );
}
