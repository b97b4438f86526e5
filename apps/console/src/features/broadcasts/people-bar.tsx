import type { BroadcastRow } from "@paknam/contract";
import { formatNumber } from "@paknam/thai";
import { useSay } from "../../language.ts";
import classes from "./people-bar.module.css";

const PARTS = ["accepted", "waiting", "dead", "withdrawn"] as const;

/** How far a message has come, in people; each part with its own word, so that no colour must be known. */
export function PeopleBar({ row, size = "small" }: { row: BroadcastRow; size?: "small" | "large" }) {
  const { say } = useSay();
  const { progress, state } = row;
  const { targeted, accepted } = progress;
  if (targeted === 0)
    return state === "sending" ? <p className={classes.words}>{say("consoleBroadcasts.bar.choosing")}</p> : null;
  const numbers = { accepted: formatNumber(accepted), targeted: formatNumber(targeted) };
  return (
    <div className={classes.all} data-size={size}>
      <div className={classes.bar} role="img" aria-label={say("consoleBroadcasts.bar.label", numbers)}>
        {PARTS.map((part) => (
          <span key={part} data-part={part} style={{ width: `${(progress[part] / targeted) * 100}%` }} />
        ))}
      </div>
      <p className={classes.words}>
        {PARTS.filter((part) => part === "accepted" || progress[part] > 0).map((part) => (
          <span key={part} data-part={part}>
            {say(`consoleBroadcasts.bar.${part === "waiting" && state === "stopped" ? "unsent" : part}`, {
              number: formatNumber(progress[part]),
            })}
          </span>
        ))}
        <span>{say("consoleBroadcasts.bar.of", { number: numbers.targeted })}</span>
      </p>
    </div>
  );
}
