import { Button } from "@mantine/core";
import type { BroadcastView } from "@paknam/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSay } from "../../language.ts";
import form_ from "../../parts/form.module.css";
import { sentenceFor } from "../../parts/problem.tsx";
import { useKeys } from "../../parts/use-keys.ts";
import { AudienceField } from "./audience-field.tsx";
import { ChangedNotice } from "./changed-notice.tsx";
import { type Draft, isBlank, type WrittenLanguage } from "./draft.ts";
import { faultsOf } from "./draft-faults.ts";
import { KindField } from "./kind-field.tsx";
import { Preview } from "./preview.tsx";
import { ReachPanel } from "./reach-panel.tsx";
import { shownText } from "./shown-text.ts";
import { TextsField } from "./texts-field.tsx";
import { TimeField } from "./time-field.tsx";
import { useReach } from "./use-reach.ts";
import { useSave } from "./use-save.ts";
import { useWriting } from "./use-writing.ts";
import classes from "./writer.module.css";

/** The form of a message; beside it what people will see, below it whom it reaches and what that costs. Nothing typed is lost. */
export function Writer(props: {
  keptKey: string;
  fresh: Draft;
  view: BroadcastView | null;
  originalTitle: string | null;
}) {
  const { view } = props;
  const { say, language: spoken } = useSay();
  const navigate = useNavigate();
  const version = view?.version ?? 0;
  const writing = useWriting({ key: props.keptKey, fresh: props.fresh, version });
  const { draft, change } = writing;
  const [language, setLanguage] = useState<WrittenLanguage>("th");
  const [showFaults, setShowFaults] = useState(false);
  const { reach, error, isBusy } = useReach(draft);
  const shown = shownText(draft, language);
  const save = useSave({
    id: view?.id ?? null,
    onSaved: ({ id }) => {
      writing.forget();
      void navigate({ to: "/broadcasts/$broadcastId", params: { broadcastId: id } });
    },
  });
  const faults = faultsOf(draft, new Date());
  const timeFault = faults.find((fault) => fault.field === "time");
  const hasChanged = view !== null && version !== writing.seenVersion && !save.isSuccess;

  const submit = () => {
    setShowFaults(true);
    const [first] = faults;
    if (first && "language" in first) setLanguage(first.language);
    if (first || save.isPending || hasChanged) return;
    save.mutate({ draft, version });
  };
  useKeys({ "mod+enter": submit });
  return (
    <form
      className={classes.writer}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className={classes.columns}>
        <div className={classes.fields}>
          {hasChanged && <ChangedNotice onLatest={writing.discard} onMine={() => writing.insist(version)} />}
          {writing.wasFound && writing.isKept && !hasChanged && (
            <p className={classes.found} role="status">
              {say("consoleBroadcasts.write.found")}
              <Button variant="subtle" size="xs" onClick={writing.discard}>
                {say("consoleBroadcasts.write.discard")}
              </Button>
            </p>
          )}
          <KindField kind={draft.kind} onChange={(kind) => change({ kind })} />
          <AudienceField draft={draft} originalTitle={props.originalTitle} showFaults={showFaults} onChange={change} />
          <TextsField
            draft={draft}
            language={language}
            reach={reach}
            showFaults={showFaults}
            onLanguage={setLanguage}
            onChange={change}
          />
          <TimeField
            draft={draft}
            fault={timeFault && (showFaults || timeFault.fault === "past") ? timeFault : undefined}
            onChange={change}
          />
        </div>
        <div className={classes.aside}>
          <Preview
            kind={draft.kind}
            language={shown.language}
            text={shown.text}
            note={
              language !== "th" && isBlank(draft.texts[language]) ? say("consoleBroadcasts.preview.fallback") : null
            }
          />
        </div>
      </div>
      <footer className={classes.foot}>
        <ReachPanel reach={reach} isCorrection={draft.corrects !== null} isBusy={isBusy} error={error} />
        <div className={classes.send}>
          {showFaults && faults[0] && (
            <p className={form_.failed} role="alert">
              {say("consoleBroadcasts.write.thaiFirst", { what: say(`consoleBroadcasts.fault.${faults[0].fault}`) })}
            </p>
          )}
          {save.isError && !hasChanged && (
            <p className={form_.failed} role="alert">
              {sentenceFor(spoken, save.error)}
            </p>
          )}
          {writing.isKept && <span className={classes.kept}>{say("consoleBroadcasts.write.kept")}</span>}
          <Button type="submit" loading={save.isPending} disabled={hasChanged} aria-keyshortcuts="Control+Enter">
            {say("consoleBroadcasts.write.save")}
            <kbd className={classes.key} aria-hidden>
              {say("consoleBroadcasts.write.keys")}
            </kbd>
          </Button>
        </div>
      </footer>
    </form>
  );
}
