import { z } from "zod";
import { Area, Name, OrganisationRef, Point, Timestamp } from "./common.ts";

/** service: the notice one must have read; the other three are consents, each by itself. */
export const Purpose = z.enum(["service", "news", "alerts", "sharing"]).meta({ id: "Purpose" });
export type Purpose = z.output<typeof Purpose>;

/** registered-elsewhere: lives here, registered in another province. foreign: has no Thai household registration. */
export const Residence = z
  .enum(["registered-here", "registered-elsewhere", "foreign", "not-said"])
  .meta({ id: "Residence" });
export type Residence = z.output<typeof Residence>;

export const MemberLanguage = z.enum(["th", "en", "my", "km", "lo"]).meta({ id: "MemberLanguage" });
export type MemberLanguage = z.output<typeof MemberLanguage>;

/** line: a LINE account. declared: registered, in the person's own words. officer: a document was seen. thaid: proven. */
export const IdentityLevel = z.enum(["line", "declared", "officer", "thaid"]).meta({ id: "IdentityLevel" });
export type IdentityLevel = z.output<typeof IdentityLevel>;

export const ConsentText = z
  .object({
    purpose: Purpose,
    version: z.number().int(),
    title: Name,
    /** What is done with what, by whom, how long, and what happens without. */
    body: Name,
    /** Fills one line on the switch. */
    short: Name,
    publishedAt: Timestamp,
  })
  .meta({ id: "ConsentText" });
export type ConsentText = z.output<typeof ConsentText>;

/** What the person saw when saying yes or no. */
export const ConsentAnswer = z
  .object({ purpose: Purpose, version: z.number().int().min(1), given: z.boolean() })
  .meta({ id: "ConsentAnswer" });
export type ConsentAnswer = z.output<typeof ConsentAnswer>;

/** A place of one's own: a sub-district, with the village or estate as the person calls it. The server rounds the point to about 100 m. */
export const OwnPlace = z
  .object({
    areaCode: z.string().regex(/^\d{6}$/),
    label: z.string().trim().max(120).nullable().default(null),
    point: Point.nullable().default(null),
  })
  .meta({ id: "OwnPlace" });
export type OwnPlace = z.output<typeof OwnPlace>;

/** Everything asked. Common era; phone as people write it (the server reads it); topics and groups by key. */
export const RegistrationFields = z
  .object({
    consents: z.array(ConsentAnswer).max(4),
    language: MemberLanguage,
    name: z.string().trim().min(1).max(120),
    birthYear: z.number().int().nullable(),
    phone: z.string().trim().max(30).nullable(),
    residence: Residence,
    home: OwnPlace,
    work: OwnPlace.nullable(),
    study: OwnPlace.nullable(),
    followed: z.array(OwnPlace).max(10),
    groups: z.array(z.string()).max(20),
    topics: z.array(z.string()).max(30),
  })
  .meta({ id: "RegistrationFields" });
export type RegistrationFields = z.output<typeof RegistrationFields>;

/** The steps in the order in which they are asked; each may be answered alone and in any order. */
export const RegistrationStep = z.enum([
  "consents",
  "name",
  "birthYear",
  "phone",
  "residence",
  "home",
  "work",
  "followed",
  "groups",
  "topics",
]);
export type RegistrationStep = z.output<typeof RegistrationStep>;

export const Draft = RegistrationFields.partial().meta({ id: "RegistrationDraft" });
export type Draft = z.output<typeof Draft>;

export const Topic = z.object({ key: z.string(), name: Name, icon: z.string() }).meta({ id: "Topic" });
export type Topic = z.output<typeof Topic>;

/** A group one may say one belongs to. */
export const ChoiceGroup = z.object({ key: z.string(), name: Name }).meta({ id: "ChoiceGroup" });
export type ChoiceGroup = z.output<typeof ChoiceGroup>;

/** A kind of fact: who owns it, what it means. */
export const FactType = z
  .object({
    key: z.string(),
    name: Name,
    about: Name,
    organisation: OrganisationRef,
    /** Health, disability and the like (PDPA s.26): shown only to its owner. */
    isSensitive: z.boolean(),
    canClaim: z.boolean(),
  })
  .meta({ id: "FactType" });
export type FactType = z.output<typeof FactType>;

/** What the registration page needs: the texts as they are today, the choices, and what is there already. */
export const Registration = z
  .object({
    isRegistered: z.boolean(),
    draft: Draft,
    left: z.array(RegistrationStep),
    texts: z.array(ConsentText),
    topics: z.array(Topic),
    groups: z.array(ChoiceGroup),
    canUseThaid: z.boolean(),
  })
  .meta({ id: "Registration" });
export type Registration = z.output<typeof Registration>;

export const OwnPlaceView = OwnPlace.extend({ area: Area }).meta({ id: "OwnPlaceView" });
export type OwnPlaceView = z.output<typeof OwnPlaceView>;

export const OwnFact = z
  .object({
    id: z.uuid(),
    type: z.string(),
    name: Name,
    organisation: OrganisationRef,
    source: z.enum(["list", "claim", "thaid", "officer"]),
    confirmedAt: Timestamp,
    expiresOn: z.iso.date().nullable(),
    isContested: z.boolean(),
  })
  .meta({ id: "OwnFact" });
export type OwnFact = z.output<typeof OwnFact>;

export const ClaimState = z.enum(["waiting", "more", "yes", "no", "withdrawn"]).meta({ id: "ClaimState" });
export type ClaimState = z.output<typeof ClaimState>;

export const OwnClaim = z
  .object({
    id: z.uuid(),
    type: z.string(),
    name: Name,
    organisation: OrganisationRef,
    isContest: z.boolean(),
    state: ClaimState,
    words: z.string().nullable(),
    answerWords: z.string().nullable(),
    madeAt: Timestamp,
    dueAt: Timestamp,
    answeredAt: Timestamp.nullable(),
  })
  .meta({ id: "OwnClaim" });
export type OwnClaim = z.output<typeof OwnClaim>;

/** What a person must decide. */
export const OwnRequest = z
  .object({
    id: z.uuid(),
    kind: z.enum(["join-accounts", "consent-changed", "claim-more", "guardian"]),
    /** The purpose of a changed consent, the claim that needs more. */
    subject: z.string(),
    madeAt: Timestamp,
    dueAt: Timestamp,
  })
  .meta({ id: "OwnRequest" });
export type OwnRequest = z.output<typeof OwnRequest>;

export const OwnConsent = z
  .object({
    purpose: Purpose,
    state: z.enum(["given", "withdrawn", "waiting", "never"]),
    /** The words one agreed to; the newest may be later. */
    version: z.number().int().nullable(),
    changedAt: Timestamp.nullable(),
  })
  .meta({ id: "OwnConsent" });
export type OwnConsent = z.output<typeof OwnConsent>;

/** A person's own page. */
export const OwnPage = z
  .object({
    displayName: z.string().nullable(),
    isRegistered: z.boolean(),
    registeredAt: Timestamp.nullable(),
    level: IdentityLevel,
    levelSource: z
      .object({ organisation: OrganisationRef.nullable(), at: Timestamp, ial: z.string().nullable() })
      .nullable(),
    /** `x-xxxx-xxxxx-12-3`: never more. */
    maskedNationalId: z.string().nullable(),
    language: MemberLanguage,
    name: z.string().nullable(),
    birthYear: z.number().nullable(),
    phone: z.string().nullable(),
    residence: Residence,
    home: OwnPlaceView.nullable(),
    work: OwnPlaceView.nullable(),
    study: OwnPlaceView.nullable(),
    followed: z.array(OwnPlaceView),
    topics: z.array(z.string()),
    /** `joined` by oneself or by a list of an organisation; those of a rule are not listed: they follow from the rest. */
    groups: z.array(z.object({ key: z.string(), name: Name, organisation: OrganisationRef, isOwnChoice: z.boolean() })),
    consents: z.array(OwnConsent),
    facts: z.array(OwnFact),
    claims: z.array(OwnClaim),
    requests: z.array(OwnRequest),
    factTypes: z.array(FactType),
    texts: z.array(ConsentText),
    allTopics: z.array(Topic),
    allGroups: z.array(ChoiceGroup),
    canUseThaid: z.boolean(),
    /** Said by a minor whose guardian has not confirmed. */
    needsGuardian: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: "OwnPage" });
export type OwnPage = z.output<typeof OwnPage>;

/** Who looked, and with whom something was shared: in the words the person is owed. */
export const Disclosure = z
  .object({
    at: Timestamp,
    kind: z.enum(["looked", "national-id", "claim", "export", "shared"]),
    organisation: OrganisationRef,
    purpose: z.string(),
    words: z.string().nullable(),
  })
  .meta({ id: "Disclosure" });
export type Disclosure = z.output<typeof Disclosure>;
