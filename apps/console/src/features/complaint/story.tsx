import type { OfficerComplaint } from "@paknam/contract";
import { useSay } from "../../language.ts";
import classes from "./complaint.module.css";
import { Photos } from "./photos.tsx";

/** What the citizen wrote and showed. */
export function Story({ complaint }: { complaint: OfficerComplaint }) {
  const { say } = useSay();
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>
        {say("consoleComplaint.story")}
        <small>{say(`consoleComplaint.channel.${complaint.channel}`)}</small>
      </h2>
      <p className={classes.words}>{complaint.description}</p>
      {complaint.pictures.length > 0 && <Photos pictures={complaint.pictures} label={say("consoleComplaint.photos")} />}
    </section>
  );
}
