import { Button } from "@mantine/core";
import type { OfficerAct, OfficerComplaint } from "@paknam/contract";
import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBan,
  IconCircleCheck,
  IconClipboardCheck,
  IconMessageQuestion,
  IconNote,
  IconPencil,
  IconProgress,
  IconRotateClockwise,
  IconUserCheck,
} from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { useKeys } from "../../parts/use-keys.ts";
import classes from "./act-dock.module.css";
import { ActForm } from "./act-form.tsx";
import { actKeys, inOrder } from "./act-keys.ts";
import { actsWithDraft } from "./drafts.ts";

const icons: Readonly<Record<OfficerAct, Icon>> = {
  accept: IconClipboardCheck,
  ask: IconMessageQuestion,
  progress: IconProgress,
  resolve: IconCircleCheck,
  forward: IconArrowForwardUp,
  assign: IconUserCheck,
  note: IconNote,
  correct: IconPencil,
  return: IconArrowBackUp,
  reject: IconBan,
  reopen: IconRotateClockwise,
};

/** The next steps that are possible, always in reach; one opens into its form right above. Which one is open is in the address. */
export function ActDock({ complaint }: { complaint: OfficerComplaint }) {
  const { say } = useSay();
  const navigate = useNavigate();
  const { act: open } = useSearch({ from: "/frame/complaints/$number" });
  const acts = inOrder(complaint.acts);
  const show = (act: OfficerAct | undefined) =>
    void navigate({
      to: "/complaints/$number",
      params: { number: complaint.number },
      search: act ? { act } : {},
      replace: true,
    });
  useKeys({
    ...Object.fromEntries(acts.map((act) => [actKeys[act], () => show(act)])),
    ...(open ? { escape: () => show(undefined) } : {}),
  });
  const waiting = actsWithDraft(localStorage, complaint.number);
  const first = acts.find((act) => act === "accept") ?? acts.find((act) => act === "resolve");
  return (
    <section className={classes.dock} aria-label={say("consoleComplaint.actsLabel")}>
      {open && <ActForm key={open} act={open} complaint={complaint} onClose={() => show(undefined)} />}
      <div className={classes.bar}>
        {acts.length === 0 && <p className={classes.none}>{say("consoleComplaint.noActs")}</p>}
        {acts.map((act) => {
          const ActIcon = icons[act];
          const isOpen = act === open;
          return (
            <Button
              key={act}
              size="sm"
              px="sm"
              variant={isOpen ? "light" : act === first && !open ? "filled" : "default"}
              leftSection={<ActIcon size={17} stroke={1.8} aria-hidden />}
              aria-expanded={isOpen}
              aria-keyshortcuts={actKeys[act]}
              onClick={() => show(isOpen ? undefined : act)}
            >
              {say(`consoleComplaint.act.${act}`)}
              {waiting.has(act) && !isOpen && (
                <span className={classes.unsent} role="img" aria-label={say("consoleComplaint.form.draft")} />
              )}
              <kbd className={classes.key} aria-hidden>
                {actKeys[act].toUpperCase()}
              </kbd>
            </Button>
          );
        })}
      </div>
    </section>
  );
}
