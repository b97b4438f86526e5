import { CallError } from "@paknam/contract";
import { IconFileUnknown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { Blank } from "../../parts/blank.tsx";
import { useTitle } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import { ActDock } from "./act-dock.tsx";
import classes from "./complaint.module.css";
import { ComplaintHead } from "./complaint-head.tsx";
import { History } from "./history.tsx";
import { Nearby } from "./nearby.tsx";
import { Place } from "./place.tsx";
import { complaintQuery } from "./queries.ts";
import { Story } from "./story.tsx";
import { WaitingComplaint } from "./waiting-complaint.tsx";

/** A part that scrolls by itself must be reachable by keyboard (WCAG 2.1.1). */
const scrolled = { tabIndex: 0 };

/** One complaint on one screen: what was told and where on the left, what happened on the right, what to do at the foot. */
export function ComplaintPage() {
  const { say } = useSay();
  const { number } = useParams({ from: "/frame/complaints/$number" });
  const { data: complaint, error, refetch } = useQuery(complaintQuery(number));
  useTitle(number);
  if (!complaint && error instanceof CallError && error.status === 404)
    return (
      <Blank
        icon={<IconFileUnknown size={32} stroke={1.5} aria-hidden />}
        title={say("consoleComplaint.notFound", { number })}
        hint={say("consoleComplaint.notFoundHint")}
      >
        <Link to="/">{say("console.error.toInbox")}</Link>
      </Blank>
    );
  if (!complaint && error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!complaint) return <WaitingComplaint />;
  return (
    <article className={`${classes.page} fill`} key={complaint.number}>
      <ComplaintHead complaint={complaint} />
      <div className={classes.body}>
        <section className={classes.column} {...scrolled} aria-label={say("consoleComplaint.story")}>
          <Story complaint={complaint} />
          <Place complaint={complaint} />
          <Nearby rows={complaint.nearby} />
        </section>
        <section className={classes.column} {...scrolled} aria-label={say("consoleComplaint.history")}>
          <History complaint={complaint} />
        </section>
      </div>
      <ActDock complaint={complaint} />
    </article>
  );
}
