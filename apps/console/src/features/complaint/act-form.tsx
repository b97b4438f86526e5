import { Button, CloseButton } from "@mantine/core";
import type { OfficerAct, OfficerComplaint } from "@paknam/contract";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import classes from "./act-dock.module.css";
import { ActFields } from "./act-fields.tsx";
import { ChangedNotice } from "./changed-notice.tsx";
import { type Missing, missingIn } from "./check-draft.ts";
import { useAct } from "./mutations.ts";
import { hasPreview, Preview } from "./preview.tsx";
import { useDraft } from "./use-draft.ts";

/** One act being done: its fields, what the citizen will see, and a send that loses nothing. */
export function ActForm(props: { act: OfficerAct; complaint: OfficerComplaint; onClose: () => void }) {
  const { act, complaint, onClose } = props;
  const { say, language } = useSay();
  const { draft, change, discard, wasFound } = useDraft(complaint, act);
  const [missing, setMissing] = useState<Missing | null>(null);
  const [seenVersion, setSeenVersion] = useState(complaint.version);
  const send = useAct(act, onClose);
  const isPossible = complaint.acts.includes(act);
  const hasChanged = complaint.version !== seenVersion;

  const submit = () => {
    if (send.isPending || !isPossible) return;
    const found = missingIn(act, draft, complaint);
    setMissing(found);
    if (found) return;
    setSeenVersion(complaint.version);
    send.mutate({ complaint, draft });
  };
  useKeys({ "mod+enter": submit });
  // After a pressed send the server's own word for it; before, only what is missing.
  const isConflict = send.isError && (hasChanged || !isPossible);
  return (
    <form
      className={classes.form}
      data-alone={!hasPreview(act) || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={classes.fields}>
        <div className={classes.top}>
          <h3 className={classes.title}>{say(`consoleComplaint.act.${act}`)}</h3>
          <CloseButton aria-label={say("consoleComplaint.form.close")} onClick={onClose} />
        </div>
        {(hasChanged || !isPossible) && <ChangedNotice complaint={complaint} act={act} words={draft.words} />}
        <ActFields
          act={act}
          complaint={complaint}
          draft={draft}
          onChange={(changes) => {
            setMissing(null);
            change(changes);
          }}
          missing={missing}
        />
        {send.isError && !isConflict && (
          <p className={classes.failed} role="alert">
            {sentenceFor(language, send.error)}
          </p>
        )}
        <div className={classes.foot}>
          <Button type="submit" loading={send.isPending} disabled={!isPossible}>
            {say(`consoleComplaint.submit.${act}`)}
          </Button>
          <span>{say("consoleComplaint.form.send")}</span>
          {wasFound && (
            <>
              <span>{say("consoleComplaint.form.draft")}</span>
              <Button variant="subtle" size="xs" onClick={discard}>
                {say("consoleComplaint.form.discard")}
              </Button>
            </>
          )}
        </div>
      </div>
      {hasPreview(act) && <Preview act={act} complaint={complaint} draft={draft} />}
    </form>
  );
}
