import { Skeleton } from "@mantine/core";
import { formatDateTime } from "@paknam/thai";
import { IconCircleCheck, IconUrgent } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useSay } from "../../language.ts";
import { Facts } from "../../parts/facts.tsx";
import { Page } from "../../parts/page.tsx";
import { Problem } from "../../parts/problem.tsx";
import classes from "./disaster.module.css";
import { disasterQuery } from "./queries.ts";
import { SwitchForm } from "./switch-form.tsx";

/** Whether disaster mode is on, since when and why, and switching it. */
export function DisasterPage() {
  const { say, language } = useSay();
  const { data: mode, error, refetch } = useQuery(disasterQuery);
  const StateIcon = mode?.isOn ? IconUrgent : IconCircleCheck;
  const state = mode?.isOn ? (mode.isDrill ? "isDrill" : "isOn") : "isOff";
  return (
    <Page title={say("consoleGroups.disaster.title")} hint={say("consoleGroups.disaster.hint")}>
      {error && !mode && <Problem error={error} onRetry={() => void refetch()} />}
      {!error && !mode && [72, 200].map((height) => <Skeleton key={height} height={height} />)}
      {mode && (
        <div className={classes.page}>
          <section className={classes.state} data-state={state} aria-live="polite">
            <p>
              <StateIcon size={24} stroke={1.8} aria-hidden />
              {say(`consoleGroups.disaster.${state}`)}
            </p>
            {mode.since && (
              <Facts
                facts={[
                  [say("consoleGroups.disaster.since"), formatDateTime(new Date(mode.since), language)],
                  [say("consoleGroups.disaster.by"), mode.by],
                  [say("consoleGroups.disaster.reason"), mode.reason],
                ]}
              />
            )}
          </section>
          {mode.canSwitch ? (
            <SwitchForm key={String(mode.isOn)} mode={mode} />
          ) : (
            <p className={classes.quiet}>{say("consoleGroups.disaster.cannot")}</p>
          )}
        </div>
      )}
    </Page>
  );
}
