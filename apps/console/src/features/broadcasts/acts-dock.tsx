import { Button } from "@mantine/core";
import type { BroadcastView } from "@paknam/contract";
import {
  type Icon,
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconDeviceMobileMessage,
  IconMessage2Cog,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconSend,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import { tellFailed } from "../../parts/tell.ts";
import { useKeys } from "../../parts/use-keys.ts";
import dock from "../complaint/act-dock.module.css";
import { useMe } from "../session/queries.ts";
import { type Act, actKeys, actsOf } from "./act-keys.ts";
import { ApproveDialog } from "./approve-dialog.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import classes from "./broadcast.module.css";
import { useAct, useTest } from "./use-act.ts";

const icons: Readonly<Record<Act, Icon>> = {
  approve: IconCheck,
  submit: IconSend,
  resume: IconPlayerPlay,
  edit: IconPencil,
  return: IconArrowBackUp,
  test: IconDeviceMobileMessage,
  pause: IconPlayerPause,
  stop: IconPlayerStop,
  correct: IconMessage2Cog,
  cancel: IconBan,
};

/** The next steps that are possible, always in reach, one key each; what cannot be taken back asks first. */
export function ActsDock({ view }: { view: BroadcastView }) {
  const { say, language } = useSay();
  const me = useMe();
  const navigate = useNavigate();
  const [open, setOpen] = useState<"approve" | "submit" | "return" | "stop" | null>(null);
  const steer = useAct(view.id);
  const test = useTest(view.id);
  const acts = actsOf(view, me.role !== "viewer");
  const isBusy = steer.isPending || test.isPending;
  const act = (chosen: Act) => {
    if (isBusy) return;
    if (chosen === "approve" || chosen === "submit" || chosen === "return" || chosen === "stop") setOpen(chosen);
    else if (chosen === "edit")
      void navigate({ to: "/broadcasts/$broadcastId/edit", params: { broadcastId: view.id } });
    else if (chosen === "correct" || chosen === "cancel")
      void navigate({ to: "/broadcasts/new", search: { corrects: view.id, as: chosen } });
    else if (chosen === "test") test.mutate();
    else steer.mutate({ act: chosen }, { onError: (error) => tellFailed(sentenceFor(language, error)) });
  };
  useKeys({
    ...Object.fromEntries(acts.map((each) => [actKeys[each], () => act(each)])),
    u: () => void navigate({ to: "/broadcasts" }),
  });
  const first = acts.find((each) => each === "approve" || each === "submit" || each === "resume");
  return (
    <section className={`${dock.dock} ${classes.dock}`} aria-label={say("consoleBroadcasts.one.actsLabel")}>
      <div className={dock.bar}>
        <WhyNot view={view} />
        {acts.map((each) => {
          const Shape = icons[each];
          return (
            <Button
              key={each}
              size="sm"
              px="sm"
              variant={each === first ? "filled" : "default"}
              leftSection={<Shape size={17} stroke={1.8} aria-hidden />}
              aria-keyshortcuts={actKeys[each]}
              loading={each === "test" ? test.isPending : steer.isPending && steer.variables.act === each}
              onClick={() => act(each)}
            >
              {say(`consoleBroadcasts.act.${each === "stop" && view.startedAt === null ? "drop" : each}`)}
              <kbd className={dock.key} aria-hidden>
                {actKeys[each].toUpperCase()}
              </kbd>
            </Button>
          );
        })}
      </div>
      {open === "approve" && <ApproveDialog view={view} onClose={() => setOpen(null)} />}
      {open !== null && open !== "approve" && <AskDialog view={view} act={open} onClose={() => setOpen(null)} />}
    </section>
  );
}

/** Why the next step is somebody else's. */
function WhyNot({ view }: { view: BroadcastView }) {
  const { say } = useSay();
  const me = useMe();
  if (view.state === "submitted" && !view.acts.includes("approve"))
    return (
      <p className={classes.why}>
        {say(`consoleBroadcasts.one.${me.policies.manageGroups ? "waitingForOther" : "waitingForLeader"}`)}
      </p>
    );
  return view.acts.length === 0 ? <p className={dock.none}>{say("consoleBroadcasts.one.noActs")}</p> : null;
}
