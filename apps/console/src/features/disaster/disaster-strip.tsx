import { formatDateTime } from "@paknam/thai";
import { IconUrgent } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import classes from "./disaster.module.css";
import { disasterQuery } from "./queries.ts";

/** Above every page while disaster mode is on, so that nobody works as on any other day. */
export function DisasterStrip() {
  const { say, language } = useSay();
  const { data: mode } = useQuery(disasterQuery);
  if (!mode?.isOn) return null;
  return (
    <div className={classes.strip} data-drill={mode.isDrill || undefined} role="status">
      <IconUrgent size={18} stroke={1.8} aria-hidden />
      <strong>{say(mode.isDrill ? "consoleGroups.disaster.stripDrill" : "consoleGroups.disaster.strip")}</strong>
      {mode.since && (
        <span>
          {say("consoleGroups.disaster.stripSince", { when: formatDateTime(new Date(mode.since), language) })}
        </span>
      )}
      <span className={classes.stripReason}>{mode.reason}</span>
      <Link to="/disaster">{say("consoleGroups.disaster.stripMore")}</Link>
    </div>
  );
}
