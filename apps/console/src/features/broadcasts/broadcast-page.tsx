import { Skeleton } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import { useTitle } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import groups from "../groups/groups.module.css";
import { ActsDock } from "./acts-dock.tsx";
import classes from "./broadcast.module.css";
import { BroadcastFacts } from "./broadcast-facts.tsx";
import { History } from "./history.tsx";
import { Notices } from "./notices.tsx";
import { oneQuery } from "./queries.ts";
import { Report } from "./report.tsx";
import { Said } from "./said.tsx";
import { StateMark } from "./state-mark.tsx";

/** What scrolls must be reachable without a mouse (WCAG 2.1.1). */
const scrolled = { tabIndex: 0 };

/** One message: what it says, to whom, how far it has come, what happened, and what can be done now. */
export function BroadcastPage() {
  const { say } = useSay();
  const { broadcastId } = useParams({ from: "/frame/broadcasts/$broadcastId" });
  const { data: view, error, refetch } = useQuery(oneQuery(broadcastId));
  useTitle(view?.title ?? say("consoleBroadcasts.list.title"));
  return (
    <article className={`${classes.page} fill`}>
      <section className={classes.scroll} {...scrolled} aria-label={say("consoleBroadcasts.one.says")}>
        <Link to="/broadcasts" className={groups.back}>
          <IconArrowLeft size={18} aria-hidden />
          {say("consoleBroadcasts.write.back")}
        </Link>
        {error && !view && <Problem error={error} onRetry={() => void refetch()} />}
        {!error && !view && (
          <div role="status" aria-label={say("consoleBroadcasts.one.loading")} className={classes.waiting}>
            {[40, 90, 200].map((height) => (
              <Skeleton key={height} height={height} />
            ))}
          </div>
        )}
        {view && (
          <>
            <header className={classes.head}>
              <div className={classes.marks}>
                <StateMark state={view.state} />
                <span data-kind={view.kind}>{say(`consoleBroadcasts.kind.${view.kind}`)}</span>
                <span>{view.organisation.shortName}</span>
              </div>
              <h1>{view.title}</h1>
            </header>
            <Notices view={view} />
            <div className={classes.columns}>
              <div className={classes.main}>
                {view.progress.targeted > 0 || view.state === "sending" ? <Report view={view} /> : null}
                <BroadcastFacts view={view} />
                <History view={view} />
              </div>
              <Said view={view} />
            </div>
          </>
        )}
      </section>
      {view && <ActsDock view={view} />}
    </article>
  );
}
