import type { ComplaintState } from "@paknam/contract";
import {
  type Icon,
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconClipboardCheck,
  IconInbox,
  IconMessageQuestion,
  IconProgress,
} from "@tabler/icons-react";

/** One icon a state; its word is `states.<state>` in packages/wording, its colour `--pk-state-<state>` in tokens.css. */
export const stateIcons: Readonly<Record<ComplaintState, Icon>> = {
  submitted: IconInbox,
  accepted: IconClipboardCheck,
  "in-progress": IconProgress,
  "waiting-citizen": IconMessageQuestion,
  resolved: IconCircleCheck,
  closed: IconArchive,
  rejected: IconBan,
  withdrawn: IconArrowBackUp,
};

/** The state's colours as CSS values: `style={{ color: stateColour(state).text }}`. */
export function stateColour(state: ComplaintState): { text: string; tint: string } {
  return { text: `var(--pk-state-${state})`, tint: `var(--pk-state-${state}-tint)` };
}
