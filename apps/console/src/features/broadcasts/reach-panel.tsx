import type { BroadcastReach } from "@paknam/contract";
import { formatBaht, formatNumber } from "@paknam/thai";
import { useSay } from "../../language.ts";
import { sentenceFor } from "../../parts/problem.tsx";
import classes from "./reach-panel.module.css";
import { usePeopleWords } from "./use-people-words.ts";

/** Whom it would reach, what that costs, what is left of the month; red where it is too much. */
export function ReachPanel(props: {
  reach: BroadcastReach | null;
  isCorrection: boolean;
  isBusy: boolean;
  error: Error | null;
}) {
  const { reach, isBusy, error } = props;
  const { say, language } = useSay();
  const inWords = usePeopleWords();
  if (error && !reach)
    return (
      <p className={classes.empty} role="alert">
        {sentenceFor(language, error)}
      </p>
    );
  if (!reach)
    return (
      <p className={classes.empty} role="status">
        {say(isBusy ? "consoleBroadcasts.reach.counting" : "consoleBroadcasts.reach.unfinished")}
      </p>
    );
  const { extraBaht, left, isTooMuch } = reach;
  return (
    <dl className={classes.reach} aria-live="polite" aria-busy={isBusy}>
      <div>
        <dt>{say(props.isCorrection ? "consoleBroadcasts.reach.fitsCorrection" : "consoleBroadcasts.reach.fits")}</dt>
        <dd>{inWords(reach.fits)}</dd>
      </div>
      <div>
        <dt>{say("consoleBroadcasts.reach.reachable")}</dt>
        <dd>{inWords(reach.reachable)}</dd>
      </div>
      <div>
        <dt>{say("consoleBroadcasts.reach.cost")}</dt>
        <dd>{say("consoleBroadcasts.reach.messages", { number: formatNumber(reach.messages) })}</dd>
        <dd className={classes.note}>
          {extraBaht === null
            ? say("consoleBroadcasts.reach.noPlan")
            : extraBaht === 0
              ? say("consoleBroadcasts.reach.free")
              : say("consoleBroadcasts.reach.baht", { baht: formatBaht(extraBaht, language) })}
        </dd>
      </div>
      <div data-too-much={isTooMuch || undefined}>
        <dt>{say("consoleBroadcasts.reach.left")}</dt>
        <dd>
          {left === null
            ? say("consoleBroadcasts.reach.noLimit")
            : say("consoleBroadcasts.reach.messages", { number: formatNumber(left) })}
        </dd>
        {isTooMuch && <dd className={classes.note}>{say("consoleBroadcasts.reach.tooMuch")}</dd>}
      </div>
    </dl>
  );
}
