import type { BroadcastView } from "@paknam/contract";
import { formatDateTime, formatNumber } from "@paknam/thai";
import { useSay } from "../../language.ts";
import { Facts } from "../../parts/facts.tsx";
import classes from "./broadcast.module.css";
import { PeopleBar } from "./people-bar.tsx";
import { usePeopleWords } from "./use-people-words.ts";

const MINUTE_MS = 60_000;

/** How far it has come, each number told apart from the others; and what LINE does not say. */
export function Report({ view }: { view: BroadcastView }) {
  const { say, language } = useSay();
  const inWords = usePeopleWords();
  const { progress, state, startedAt, finishedAt } = view;
  const isOver = state === "done" || state === "stopped";
  const moment = (at: string | null) => (at === null ? null : formatDateTime(new Date(at), language));
  const few = (people: number) => (people > 0 ? inWords(people) : null);
  // While the audience is gathered there is nothing to count yet.
  const count = (people: number) => (progress.targeted > 0 ? inWords(people) : null);
  const end = finishedAt ?? (isOver ? progress.lastAcceptedAt : null);
  const tookMs = startedAt && end ? Math.max(0, Date.parse(end) - Date.parse(startedAt)) : null;
  const took =
    tookMs === null
      ? null
      : tookMs < 2 * MINUTE_MS
        ? say("consoleBroadcasts.report.seconds", { number: formatNumber(Math.ceil(tookMs / 1000)) })
        : say("consoleBroadcasts.report.minutes", { number: formatNumber(Math.round(tookMs / MINUTE_MS)) });
  const title = say(isOver ? "consoleBroadcasts.one.report" : "consoleBroadcasts.one.progress");
  return (
    <section className={classes.part} aria-label={title}>
      <h2>{title}</h2>
      <PeopleBar row={view} size="large" />
      <Facts
        facts={[
          [say("consoleBroadcasts.report.targeted"), count(progress.targeted)],
          [say("consoleBroadcasts.report.accepted"), count(progress.accepted)],
          [
            say(state === "stopped" ? "consoleBroadcasts.report.unsent" : "consoleBroadcasts.report.waiting"),
            few(progress.waiting),
          ],
          [say("consoleBroadcasts.report.dead"), few(progress.dead)],
          [say("consoleBroadcasts.report.withdrawn"), few(progress.withdrawn)],
          [say("consoleBroadcasts.report.started"), moment(startedAt)],
          [say("consoleBroadcasts.report.finished"), moment(finishedAt)],
          [say("consoleBroadcasts.report.took"), took],
        ]}
      />
      <p className={classes.quiet}>{say("consoleBroadcasts.report.unsaid")}</p>
    </section>
  );
}
