import { Button, CopyButton } from "@mantine/core";
import type { OfficerAct, OfficerComplaint } from "@paknam/contract";
import { formatRelative } from "@paknam/thai";
import { useSay } from "../../language.ts";
import { useNow } from "../../parts/use-now.ts";
import classes from "./act-dock.module.css";

/** Somebody acted while this form was open: what happened, that nothing typed is lost, and what to do now. */
export function ChangedNotice(props: { complaint: OfficerComplaint; act: OfficerAct; words: string }) {
  const { say, language } = useSay();
  const now = useNow();
  const last = props.complaint.steps.at(-1);
  const isPossible = props.complaint.acts.includes(props.act);
  return (
    <div className={classes.changed} role="alert">
      <strong>{say("consoleComplaint.changed.title")}</strong>
      {last && (
        <p>
          {say("consoleComplaint.changed.what", {
            step: say(`consoleComplaint.step.${last.kind}`),
            by: last.byName ?? say(`consoleComplaint.by.${last.by}`),
            when: formatRelative(new Date(last.at), new Date(Math.max(now.getTime(), Date.parse(last.at))), language),
          })}
        </p>
      )}
      <p>
        {isPossible
          ? say("consoleComplaint.changed.keep")
          : say("consoleComplaint.changed.impossible", { act: say(`consoleComplaint.act.${props.act}`) })}
      </p>
      {!isPossible && props.words !== "" && (
        <CopyButton value={props.words}>
          {({ copied, copy }) => (
            <Button variant="default" size="xs" mt={4} onClick={copy}>
              {say(copied ? "consoleComplaint.copied" : "consoleComplaint.changed.copy")}
            </Button>
          )}
        </CopyButton>
      )}
    </div>
  );
}
