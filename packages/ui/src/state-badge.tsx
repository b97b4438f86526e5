import type { ComplaintState } from "@paknam/contract";
import { wordsIn } from "@paknam/wording";
import "./state-badge.css";
import { stateColour, stateIcons } from "./state-look.ts";

/**
 * A complaint's state: one colour, one icon, one word, the same everywhere.
 * `<StateBadge state={complaint.state} language="th" />`
 * @param plain without the tinted pill, for dense lists
 */
export function StateBadge(props: { state: ComplaintState; language: string; plain?: boolean }) {
  const Icon = stateIcons[props.state];
  const { text, tint } = stateColour(props.state);
  return (
    <span
      className="pk-state"
      data-state={props.state}
      data-plain={props.plain || undefined}
      style={{ color: text, ...(props.plain ? {} : { backgroundColor: tint }) }}
    >
      <Icon aria-hidden stroke={1.8} />
      {wordsIn(props.language)(`states.${props.state}`)}
    </span>
  );
}
