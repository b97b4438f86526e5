import type { ClaimView } from "@paknam/contract";
import { useSay } from "../../language.ts";
import { Photos } from "../complaint/photos.tsx";
import classes from "./claims.module.css";

/** What the person wrote and showed, and what was answered. */
export function ClaimStory({ claim }: { claim: ClaimView }) {
  const { say } = useSay();
  const isOpen = claim.state === "waiting" || claim.state === "more";
  return (
    <>
      {claim.isContest && isOpen && <p className={classes.note}>{say("consoleMembers.claims.contestHint")}</p>}
      <section>
        <h2 className={classes.heading}>{say("consoleMembers.claims.words")}</h2>
        <p className={claim.words ? classes.words : classes.quiet}>
          {claim.words ?? say("consoleMembers.claims.noWords")}
        </p>
      </section>
      <section>
        <h2 className={classes.heading}>
          {say("consoleMembers.claims.pictures")}
          {claim.pictures.length > 0 && isOpen && <small>{say("consoleMembers.claims.picturesGo")}</small>}
        </h2>
        {claim.pictures.length > 0 ? (
          <Photos pictures={claim.pictures} label={say("consoleMembers.claims.pictures")} />
        ) : (
          <p className={classes.quiet}>
            {say(isOpen ? "consoleMembers.claims.noPictures" : "consoleMembers.claims.picturesGone")}
          </p>
        )}
      </section>
      {claim.answerWords && (
        <section>
          <h2 className={classes.heading}>{say("consoleMembers.claims.answered")}</h2>
          <p className={classes.words}>{claim.answerWords}</p>
        </section>
      )}
    </>
  );
}
