import type { BroadcastState } from "@paknam/contract";
import {
  type Icon,
  IconArrowBackUp,
  IconCircleCheck,
  IconClockHour4,
  IconHourglassEmpty,
  IconPencil,
  IconPlayerPause,
  IconPlayerStop,
  IconSend,
  IconZzz,
} from "@tabler/icons-react";
import { useSay } from "../../language.ts";
import classes from "./state-mark.module.css";

const icons: Readonly<Record<BroadcastState, Icon>> = {
  draft: IconPencil,
  submitted: IconHourglassEmpty,
  returned: IconArrowBackUp,
  approved: IconClockHour4,
  sending: IconSend,
  paused: IconPlayerPause,
  held: IconZzz,
  stopped: IconPlayerStop,
  done: IconCircleCheck,
};

/** A message's state: one colour, one icon, one word. */
export function StateMark({ state }: { state: BroadcastState }) {
  const { say } = useSay();
  const Shape = icons[state];
  return (
    <span className={classes.mark} data-state={state}>
      <Shape size={15} stroke={1.8} aria-hidden />
      {say(`consoleBroadcasts.state.${state}`)}
    </span>
  );
}
