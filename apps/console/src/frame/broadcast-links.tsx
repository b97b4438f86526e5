import { formatNumber } from "@paknam/thai";
import { IconMessage2Share } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { waitingQuery } from "../features/broadcasts/queries.ts";
import { useMe } from "../features/session/queries.ts";
import { useSay } from "../language.ts";
import classes from "./sidebar.module.css";

/** The rail's link to messages; who may approve sees how many wait. */
export function BroadcastLinks() {
  const { say } = useSay();
  const { policies } = useMe();
  const { data: waiting } = useQuery({ ...waitingQuery, enabled: policies.manageGroups });
  return (
    <>
      <h2 className={classes.group}>{say("consoleBroadcasts.nav.group")}</h2>
      <ul className={classes.list}>
        <li>
          <Link to="/broadcasts" className={classes.link} activeProps={{ "data-active": true }}>
            <IconMessage2Share size={18} stroke={1.7} aria-hidden />
            <span className={classes.word}>{say("consoleBroadcasts.nav.list")}</span>
            {waiting !== undefined && (
              <span className={`${classes.count} ${waiting > 0 ? "" : classes.none}`}>{formatNumber(waiting)}</span>
            )}
          </Link>
        </li>
      </ul>
    </>
  );
}
