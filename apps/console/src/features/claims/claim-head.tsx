import type { ClaimView } from "@paknam/contract";
import { useSay } from "../../language.ts";
import { Facts } from "../../parts/facts.tsx";
import { BUDDHIST_OFFSET } from "../../parts/typed-date.ts";
import { useNow } from "../../parts/use-now.ts";
import { When } from "../../parts/when.tsx";
import { Due } from "../inbox/due.tsx";
import { LevelBadge } from "../members/level-badge.tsx";
import { claimUrgency } from "./claim-urgency.ts";
import classes from "./claims.module.css";

/** What is claimed, until when to answer, and who claims it. */
export function ClaimHead({ claim }: { claim: ClaimView }) {
  const { say, language, nameOf } = useSay();
  const now = useNow();
  const { birthYear } = claim;
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <h1 className={classes.title}>{nameOf(claim.name)}</h1>
        {claim.isContest && <span className={classes.contest}>{say("consoleMembers.claims.contest")}</span>}
        <span className={classes.state}>{say(`consoleMembers.claims.state.${claim.state}`)}</span>
        <Due urgency={claimUrgency(claim, now)} dueAt={claim.dueAt} />
        <span className={classes.quiet}>
          {say("consoleMembers.claims.columns.made")} <When at={claim.madeAt} />
        </span>
      </div>
      <p className={classes.quiet}>{say("consoleMembers.claims.seen")}</p>
      <Facts
        facts={[
          [say("consoleMembers.claims.person"), claim.personName],
          [
            say("consoleMembers.record.born"),
            birthYear === null
              ? say("consoleMembers.record.notSaid")
              : say("consoleMembers.claims.year", {
                  year: language === "th" ? birthYear + BUDDHIST_OFFSET : birthYear,
                }),
          ],
          [
            say("consoleMembers.claims.area"),
            claim.area ? nameOf(claim.area.name) : say("consoleMembers.members.noArea"),
          ],
          [say("consoleMembers.record.nationalId"), claim.maskedNationalId ?? say("consoleMembers.number.none")],
          [say("consoleMembers.claims.level"), <LevelBadge key="level" level={claim.level} />],
        ]}
      />
    </header>
  );
}
