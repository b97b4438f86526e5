import type { OfficerComplaintRow } from "@paknam/contract";
import { StateBadge } from "@paknam/ui";
import { Link } from "@tanstack/react-router";
import { useSay } from "../../language.ts";
import classes from "./complaint.module.css";

/** Open complaints of the same category close by: perhaps the same thing, told twice. */
export function Nearby({ rows }: { rows: readonly OfficerComplaintRow[] }) {
  const { say, language } = useSay();
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>
        {say("consoleComplaint.nearby")}
        <small>{say("consoleComplaint.nearbyHint")}</small>
      </h2>
      {rows.length === 0 ? (
        <p className={classes.quiet}>{say("consoleComplaint.noNearby")}</p>
      ) : (
        <ul className={classes.near}>
          {rows.map((row) => (
            <li key={row.number}>
              <Link to="/complaints/$number" params={{ number: row.number }}>
                <span className="tabular">{row.number}</span>
                <span>{row.excerpt}</span>
                <StateBadge state={row.state} language={language} plain />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
