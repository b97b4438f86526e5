import { z } from "zod";
import { Area, Timestamp } from "./common.ts";
import { Draft, IdentityLevel, OwnClaim, OwnConsent, OwnFact, OwnPlaceView, Residence } from "./membership.ts";
import { defineRoute } from "./route.ts";

export * from "./claim-routes.ts";
export * from "./disaster-mode-routes.ts";
export * from "./export-routes.ts";
export * from "./fact-list-routes.ts";
export * from "./group-routes.ts";

const Id = z.object({ id: z.uuid() });

/** Why somebody's record is opened: one of these, and in one's own words. The person sees both. */
export const LookPurpose = z
  .enum(["counter", "complaint", "identity-check", "claim", "correction", "emergency"])
  .meta({ id: "LookPurpose" });
export type LookPurpose = z.output<typeof LookPurpose>;

/** The least by which an officer knows the right one: `สม••• ใจ•••`, the last two digits, the sub-district. */
export const MemberHit = z
  .object({
    id: z.uuid(),
    maskedName: z.string(),
    phoneEnding: z.string().nullable(),
    birthYear: z.number().nullable(),
    area: Area.nullable(),
    level: IdentityLevel,
  })
  .meta({ id: "MemberHit" });
export type MemberHit = z.output<typeof MemberHit>;

/** POST, so that no name stands in an address or a log. Needs the duty member-desk; only members of one's own area. */
export const searchMembers = defineRoute({
  method: "POST",
  path: "/api/officer/members/search",
  caller: "officer",
  summary: "Finds members by name, telephone number or national number",
  readsNationalIds: true,
  perMinute: 60,
  body: z.object({ text: z.string().trim().min(2).max(120) }),
  response: z.object({ members: z.array(MemberHit), hasMore: z.boolean() }),
});

export const MemberRecord = z
  .object({
    id: z.uuid(),
    lookId: z.uuid(),
    /** The look is over then: ask anew. */
    until: Timestamp,
    name: z.string(),
    birthYear: z.number().nullable(),
    phone: z.string().nullable(),
    language: z.string(),
    residence: Residence,
    level: IdentityLevel,
    maskedNationalId: z.string().nullable(),
    home: OwnPlaceView.nullable(),
    work: OwnPlaceView.nullable(),
    study: OwnPlaceView.nullable(),
    consents: z.array(OwnConsent),
    /** Sensitive ones only for the agency that owns them. */
    facts: z.array(OwnFact),
    claims: z.array(OwnClaim),
    registeredAt: Timestamp.nullable(),
    isReachable: z.boolean(),
  })
  .meta({ id: "MemberRecord" });
export type MemberRecord = z.output<typeof MemberRecord>;

export const openMember = defineRoute({
  method: "POST",
  path: "/api/officer/members/:id/open",
  caller: "officer",
  summary: "Opens one record for a purpose, for 30 minutes; the person sees who and why",
  perMinute: 30,
  params: Id,
  body: z.object({ purpose: LookPurpose, words: z.string().trim().min(5).max(500) }),
  response: MemberRecord,
});
/** Needs the duty identity and a look that is not over. */
export const revealNationalId = defineRoute({
  method: "POST",
  path: "/api/officer/members/:id/national-id",
  caller: "officer",
  summary: "Shows the national number once, with a reason that the person sees",
  perMinute: 10,
  params: Id,
  body: z.object({ words: z.string().trim().min(5).max(500) }),
  response: z.object({ nationalId: z.string() }),
});
export const DocumentKind = z.enum(["thai-id", "pink-card", "passport", "other"]).meta({ id: "DocumentKind" });
export type DocumentKind = z.output<typeof DocumentKind>;
/** identity.of_another (409) when that number belongs to another member. */
export const checkDocument = defineRoute({
  method: "POST",
  path: "/api/officer/members/:id/document",
  caller: "officer",
  summary: "Says that one saw this person's document",
  params: Id,
  body: z.object({ lookId: z.uuid(), document: DocumentKind, nationalId: z.string().max(30).nullable() }),
  response: MemberRecord,
});

/** The counter: the officer writes down what the person says; the person confirms on the own phone. */
export const PreparedRow = z
  .object({
    id: z.uuid(),
    maskedName: z.string().nullable(),
    state: z.enum(["waiting", "confirmed", "refused", "lapsed"]),
    createdAt: Timestamp,
    expiresAt: Timestamp,
  })
  .meta({ id: "PreparedRow" });
export type PreparedRow = z.output<typeof PreparedRow>;
export const prepareRegistration = defineRoute({
  method: "POST",
  path: "/api/officer/prepared",
  caller: "officer",
  summary: "Prepares a registration; answers the code and the address that the person's phone opens",
  perMinute: 30,
  body: z.object({
    fields: Draft.omit({ consents: true }),
    document: DocumentKind.nullable(),
    nationalId: z.string().max(30).nullable(),
  }),
  response: z.object({ prepared: PreparedRow, code: z.string(), url: z.string() }),
});
export const listPrepared = defineRoute({
  method: "GET",
  path: "/api/officer/prepared",
  caller: "officer",
  summary: "What one's counter prepared today",
  response: z.object({ prepared: z.array(PreparedRow) }),
});
