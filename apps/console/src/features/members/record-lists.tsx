import type { MemberRecord, OwnConsent } from "@paknam/contract";
import { formatDate } from "@paknam/thai";
import { type Icon, IconCheck, IconClock, IconMinus, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useSay } from "../../language.ts";
import classes from "./members.module.css";

const consentIcons: Readonly<Record<OwnConsent["state"], Icon>> = {
  given: IconCheck,
  withdrawn: IconX,
  waiting: IconClock,
  never: IconMinus,
};

/** What a person agreed to, what is confirmed of them, and what they asked of one's organisation. */
export function RecordLists({ record }: { record: MemberRecord }) {
  const { say, language, nameOf } = useSay();
  const day = (date: string) => formatDate(new Date(date.length === 10 ? `${date}T12:00:00+07:00` : date), language);
  return (
    <div className={classes.lists}>
      <Section title={say("consoleMembers.record.consents")} empty={null}>
        {record.consents.map(({ purpose, state, changedAt }) => {
          const StateIcon = consentIcons[state];
          return (
            <li key={purpose}>
              <span>{say(`consoleMembers.record.consent.${purpose}`)}</span>
              <span className={classes.consent} data-state={state}>
                <StateIcon size={15} stroke={2} aria-hidden />
                {purpose === "service" && state === "given"
                  ? say("consoleMembers.record.noticeRead")
                  : say(`consoleMembers.record.consentState.${state}`)}
                {changedAt && state !== "never" && <small>{day(changedAt)}</small>}
              </span>
            </li>
          );
        })}
      </Section>
      <Section title={say("consoleMembers.record.facts")} empty={say("consoleMembers.record.noFacts")}>
        {record.facts.map((fact) => (
          <li key={fact.id}>
            <span>
              {nameOf(fact.name)}
              <small>{fact.organisation.shortName}</small>
              {fact.isContested && <em>{say("consoleMembers.record.contested")}</em>}
            </span>
            <span>
              {fact.expiresOn
                ? say("consoleMembers.record.factUntil", { date: day(fact.expiresOn) })
                : say("consoleMembers.record.factNoEnd")}
            </span>
          </li>
        ))}
      </Section>
      <Section title={say("consoleMembers.record.claims")} empty={say("consoleMembers.record.noClaims")}>
        {record.claims.map((claim) => (
          <li key={claim.id}>
            <span>
              {nameOf(claim.name)}
              {claim.isContest && <em>{say("consoleMembers.claims.contest")}</em>}
            </span>
            <span>
              {say(`consoleMembers.claims.state.${claim.state}`)}
              <small>{day(claim.madeAt)}</small>
            </span>
          </li>
        ))}
      </Section>
    </div>
  );
}

function Section(props: { title: string; empty: string | null; children: ReactNode[] }) {
  return (
    <section>
      <h3 className={classes.heading}>{props.title}</h3>
      {props.children.length > 0 ? (
        <ul className={classes.rows}>{props.children}</ul>
      ) : (
        <p className={classes.quiet}>{props.empty}</p>
      )}
    </section>
  );
}
