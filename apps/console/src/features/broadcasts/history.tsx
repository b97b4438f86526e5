import type { BroadcastView } from "@paknam/contract";
import { formatDateTime } from "@paknam/thai";
import { useSay } from "../../language.ts";
import classes from "./broadcast.module.css";
import { historyOf } from "./history-of.ts";

/** Who wrote, submitted and decided, and when it was sent; newest first. */
export function History({ view }: { view: BroadcastView }) {
  const { say, language } = useSay();
  const title = say("consoleBroadcasts.one.history");
  return (
    <section className={classes.part} aria-label={title}>
      <h2>{title}</h2>
      <ol className={classes.steps}>
        {historyOf(view).map(({ what, by, at, words }) => (
          <li key={what}>
            <strong>{say(`consoleBroadcasts.entry.${what}`)}</strong>
            {by && <span>{by}</span>}
            {at && <time dateTime={at}>{formatDateTime(new Date(at), language)}</time>}
            {words && <p>{words}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
