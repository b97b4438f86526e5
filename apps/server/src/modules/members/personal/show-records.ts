import type { Name } from "@paknam/contract";
import { type DataSubject, type HeldPart, heldLine } from "../../../platform/personal.ts";
import { organisationRefs } from "../../organisations/index.ts";
import type { MembersDeps } from "../context.ts";
import { allClaimsOf, allFactsOf, allRequestsOf, guardianshipOf, receiptsOf } from "./records.queries.ts";
import { dateTime, speakerFor } from "./show-profile.ts";

/** What happened: consents, facts, claims, requests, guardians. Who looked is said with what other rooms shared. */
export async function showRecords(deps: MembersDeps, subject: DataSubject): Promise<HeldPart[]> {
  const { db } = deps;
  const { memberId } = subject;
  const { say, locale, nameOf } = speakerFor(subject);
  const facts = await allFactsOf(db, memberId);
  const claims = await allClaimsOf(db, memberId);
  const types = await deps.catalogue.factTypes(db);
  const organisations = await organisationRefs(
    db,
    [...facts, ...claims].map(({ organisationId }) => organisationId),
  );
  const typeName = (key: string): string => nameOf(types.find((type) => type.key === key)?.name ?? both(key));
  const organisation = (id: string) => {
    const name = organisations.get(id)?.name ?? null;
    return heldLine("organisation", say("privacy.held.organisation"), name, name && nameOf(name));
  };
  const time = (key: string, label: string, at: Date | null) =>
    heldLine(key, label, at?.toISOString(), dateTime(at, locale));

  const consents = (await receiptsOf(db, memberId)).map(({ purpose, version, isGiven, channel, at }) => ({
    lines: [
      heldLine("purpose", say("privacy.held.purpose"), purpose, say(`privacy.held.purposes.${purpose}`)),
      heldLine("given", say("privacy.held.given"), isGiven, say(`privacy.held.answers.${isGiven ? "yes" : "no"}`)),
      heldLine("version", say("privacy.held.version"), version),
      heldLine("channel", say("privacy.held.channel"), channel, say(`privacy.held.channels.${channel}`)),
      time("at", say("privacy.held.at"), at),
    ],
  }));
  const factItems = facts.map((fact) => ({
    title: typeName(fact.type),
    lines: [
      heldLine("fact", say("privacy.held.fact"), fact.type, typeName(fact.type)),
      organisation(fact.organisationId),
      heldLine("source", say("privacy.held.source"), fact.source, say(`privacy.held.sources.${fact.source}`)),
      time("confirmedAt", say("privacy.held.at"), fact.confirmedAt),
      heldLine("expiresOn", say("privacy.held.expiresOn"), fact.expiresOn),
      time("endedAt", say("privacy.held.endedAt"), fact.endedAt),
    ],
  }));
  const claimItems = claims.map((claim) => ({
    title: typeName(claim.type),
    lines: [
      heldLine("claim", say("privacy.held.claim"), claim.type, typeName(claim.type)),
      organisation(claim.organisationId),
      heldLine("state", say("privacy.held.state"), claim.state, say(`privacy.held.claimStates.${claim.state}`)),
      heldLine("words", say("privacy.held.words"), claim.words),
      time("madeAt", say("privacy.held.madeAt"), claim.madeAt),
      time("dueAt", say("privacy.held.dueAt"), claim.dueAt),
      time("answeredAt", say("privacy.held.answeredAt"), claim.answeredAt),
      heldLine("answerWords", say("privacy.held.answer"), claim.answerWords),
    ],
    fileIds: claim.fileIds,
  }));
  const requests = (await allRequestsOf(db, memberId)).map(({ kind, state, madeAt, dueAt, decidedAt }) => ({
    lines: [
      heldLine("kind", say("privacy.held.what"), kind, say(`privacy.held.requestKinds.${kind}`)),
      heldLine("state", say("privacy.held.state"), state, say(`privacy.held.requestStates.${state}`)),
      time("madeAt", say("privacy.held.madeAt"), madeAt),
      time("dueAt", say("privacy.held.dueAt"), dueAt),
      time("decidedAt", say("privacy.held.answeredAt"), decidedAt),
    ],
  }));
  const guardianship = await guardianshipOf(db, memberId);
  const guardian = guardianship
    ? [
        {
          lines: [
            time("confirmedAt", say("privacy.held.guardianSince"), guardianship.confirmedAt),
            heldLine("minors", say("privacy.held.minors"), guardianship.minors),
          ],
        },
      ]
    : [];
  return [
    { key: "consents", title: say("privacy.held.parts.consents"), items: consents },
    { key: "facts", title: say("privacy.held.parts.facts"), items: factItems },
    { key: "claims", title: say("privacy.held.parts.claims"), items: claimItems },
    { key: "requests", title: say("privacy.held.parts.requests"), items: requests },
    { key: "guardian", title: say("privacy.held.parts.guardian"), items: guardian },
  ];
}

const both = (key: string): Name => ({ th: key, en: key });
