import type { InboxView } from "@paknam/contract";
import { stateIcons } from "@paknam/ui";
import {
  type Icon,
  IconAlertTriangle,
  IconBolt,
  IconClockExclamation,
  IconFiles,
  IconUser,
  IconUserOff,
} from "@tabler/icons-react";

/** Views that are a state carry that state's icon. */
export const viewIcons: Readonly<Record<InboxView, Icon>> = {
  todo: IconBolt,
  overdue: IconAlertTriangle,
  "due-today": IconClockExclamation,
  new: stateIcons.submitted,
  mine: IconUser,
  away: IconUserOff,
  waiting: stateIcons["waiting-citizen"],
  "in-progress": stateIcons["in-progress"],
  resolved: stateIcons.resolved,
  all: IconFiles,
};
