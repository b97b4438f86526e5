import { Tooltip } from "@mantine/core";
import type { Urgency } from "@paknam/contract";
import { formatDateTime } from "@paknam/thai";
import { type Icon, IconAlertTriangle, IconCheck, IconClock, IconClockExclamation } from "@tabler/icons-react";
import { useSay } from "../../language.ts";
import { useNow } from "../../parts/use-now.ts";
import classes from "./due.module.css";
import { distanceToDue } from "./urgency-words.ts";

const icons: Readonly<Record<Urgency, Icon>> = {
  overdue: IconAlertTriangle,
  "due-today": IconClockExclamation,
  "due-soon": IconClockExclamation,
  normal: IconClock,
  done: IconCheck,
};

/** How near the deadline is: an icon, words, and a colour that never speaks alone; the exact moment on hover. */
export function Due({ urgency, dueAt }: { urgency: Urgency; dueAt: string }) {
  const { say, language } = useSay();
  const now = useNow();
  const UrgencyIcon = icons[urgency];
  const due = new Date(dueAt);
  const distance = distanceToDue(urgency, due, now);
  const words = distance
    ? say(`console.urgency.${distance.side}`, {
        time: say(`console.urgency.${distance.unit}`, { count: distance.count }),
      })
    : say("console.urgency.done");
  return (
    <Tooltip label={`${say(`console.urgency.${urgency}`)} · ${formatDateTime(due, language)}`}>
      <span className={classes.due} data-urgency={urgency}>
        <UrgencyIcon size={16} stroke={1.8} aria-hidden />
        {words}
      </span>
    </Tooltip>
  );
}
