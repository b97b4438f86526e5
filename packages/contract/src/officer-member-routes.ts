import { z } from "zod";
import { Area, Name, OrganisationRef, Page, Picture, Timestamp } from "./common.ts";
import {
  ChoiceGroup,
  ClaimState,
  Draft,
  FactType,
  IdentityLevel,
  OwnClaim,
  OwnConsent,
  OwnFact,
  OwnPlaceView,
  Residence,
  Topic,
} from "./membership.ts";
import { defineRoute } from "./route.ts";

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

export const FactList = z
  .object({
    id: z.uuid(),
    type: z.string(),
    organisation: OrganisationRef,
    fileName: z.string(),
    uploadedAt: Timestamp,
    officerName: z.string(),
    rowCount: z.number(),
    faultCount: z.number(),
    /** Members who have proven who they are and stand on it: "<10" when few. */
    matched: z.string(),
    expiresOn: z.iso.date().nullable(),
    isWithdrawn: z.boolean(),
  })
  .meta({ id: "FactList" });
export type FactList = z.output<typeof FactList>;
export const RowFault = z
  .object({ row: z.number().int(), column: z.string().nullable(), message: z.string() })
  .meta({ id: "RowFault" });
export type RowFault = z.output<typeof RowFault>;
/** Multipart: `file` (CSV in UTF-8 or Windows-874, or XLSX), fields `type`, `expiresOn`. `isTrial=true` only reads and reports. */
export const uploadFactList = defineRoute({
  method: "POST",
  path: "/api/officer/fact-lists",
  caller: "officer",
  upload: true,
  summary: "Takes in an agency's list of national numbers for one kind of fact",
  perMinute: 30,
  response: z.object({
    list: FactList.nullable(),
    rowCount: z.number(),
    goodCount: z.number(),
    faults: z.array(RowFault),
    hasMoreFaults: z.boolean(),
  }),
});
export const listFactLists = defineRoute({
  method: "GET",
  path: "/api/officer/fact-lists",
  caller: "officer",
  summary: "One's organisation's lists, and the kinds of fact it owns",
  response: z.object({ lists: z.array(FactList), types: z.array(FactType) }),
});
export const withdrawFactList = defineRoute({
  method: "POST",
  path: "/api/officer/fact-lists/:id/withdraw",
  caller: "officer",
  summary: "Withdraws a list: the facts that came from it end",
  params: Id,
  response: FactList,
});

export const ClaimRow = z
  .object({
    id: z.uuid(),
    type: z.string(),
    name: Name,
    maskedName: z.string(),
    isContest: z.boolean(),
    state: ClaimState,
    madeAt: Timestamp,
    dueAt: Timestamp,
    isOverdue: z.boolean(),
  })
  .meta({ id: "ClaimRow" });
export type ClaimRow = z.output<typeof ClaimRow>;
export const listClaims = defineRoute({
  method: "GET",
  path: "/api/officer/claims",
  caller: "officer",
  summary: "Claims that one's organisation must answer, nearest deadline first",
  query: Page.extend({ state: z.enum(["open", "done"]).default("open") }),
  response: z.object({ claims: z.array(ClaimRow), total: z.number() }),
});
export const ClaimView = ClaimRow.extend({
  personName: z.string(),
  birthYear: z.number().nullable(),
  level: IdentityLevel,
  maskedNationalId: z.string().nullable(),
  area: Area.nullable(),
  words: z.string().nullable(),
  pictures: z.array(Picture),
  answerWords: z.string().nullable(),
  version: z.number().int(),
}).meta({ id: "ClaimView" });
export type ClaimView = z.output<typeof ClaimView>;
export const getClaim = defineRoute({
  method: "GET",
  path: "/api/officer/claims/:id",
  caller: "officer",
  summary: "One claim with what belongs to it; the person sees that it was opened",
  params: Id,
  response: ClaimView,
});
export const answerClaim = defineRoute({
  method: "POST",
  path: "/api/officer/claims/:id/answer",
  caller: "officer",
  summary: "Answers yes, no, or more is needed; the pictures go with yes or no",
  params: Id,
  body: z.object({
    answer: z.enum(["yes", "no", "more"]),
    words: z.string().trim().max(1000).nullable().default(null),
    expiresOn: z.iso.date().nullable().default(null),
    version: z.number().int(),
  }),
  response: ClaimView,
});

/** A rule over profile and facts; ages in whole years, conservative since only the year is known. */
export type Rule =
  | { all: Rule[] }
  | { any: Rule[] }
  | { not: Rule }
  | { kind: "age"; from?: number | undefined; to?: number | undefined }
  | { kind: "residence"; is: Residence[] }
  | { kind: "area"; of: ("home" | "work" | "study" | "followed")[]; codes: string[] }
  | { kind: "fact"; type: string }
  | { kind: "topic"; is: string[] }
  | { kind: "group"; key: string }
  | { kind: "language"; is: string[] }
  | { kind: "level"; atLeast: IdentityLevel };
export const Rule: z.ZodType<Rule> = z
  .lazy(() =>
    z.union([
      z.object({ all: z.array(Rule).min(1).max(20) }),
      z.object({ any: z.array(Rule).min(1).max(20) }),
      z.object({ not: Rule }),
      z.object({ kind: z.literal("age"), from: z.number().int().optional(), to: z.number().int().optional() }),
      z.object({ kind: z.literal("residence"), is: z.array(Residence).min(1) }),
      z.object({
        kind: z.literal("area"),
        of: z.array(z.enum(["home", "work", "study", "followed"])).min(1),
        /** Sub-districts, or districts and the province by their shorter codes. */
        codes: z
          .array(z.string().regex(/^\d{2,6}$/))
          .min(1)
          .max(100),
      }),
      z.object({ kind: z.literal("fact"), type: z.string() }),
      z.object({ kind: z.literal("topic"), is: z.array(z.string()).min(1).max(30) }),
      z.object({ kind: z.literal("group"), key: z.string() }),
      z.object({ kind: z.literal("language"), is: z.array(z.string()).min(1) }),
      z.object({ kind: z.literal("level"), atLeast: IdentityLevel }),
    ]),
  )
  .meta({ id: "Rule" });

export const MemberGroup = z
  .object({
    id: z.uuid(),
    key: z.string().nullable(),
    kind: z.enum(["rule", "list", "choice"]),
    name: Name,
    purpose: z.string(),
    organisation: OrganisationRef,
    rule: Rule.nullable(),
    /** Whole organisations that may address it beside the owner. */
    mayAddress: z.array(OrganisationRef),
    isActive: z.boolean(),
    /** "<10" when few. */
    size: z.string(),
    canChange: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: "MemberGroup" });
export type MemberGroup = z.output<typeof MemberGroup>;
export const listGroups = defineRoute({
  method: "GET",
  path: "/api/officer/groups",
  caller: "officer",
  summary: "Groups that one's organisation owns or may address",
  response: z.object({ groups: z.array(MemberGroup) }),
});
/** Says nothing of anybody: what the province offers, for whoever registers a person or writes a rule. */
export const getMemberChoices = defineRoute({
  method: "GET",
  path: "/api/officer/member-choices",
  caller: "officer",
  summary: "The topics, the groups of own choice and the kinds of fact there are",
  response: z.object({ topics: z.array(Topic), groups: z.array(ChoiceGroup), factTypes: z.array(FactType) }),
});
export const countRule = defineRoute({
  method: "POST",
  path: "/api/officer/groups/count",
  caller: "officer",
  summary: 'How many members a rule fits, and how many of them can be reached; "<10" when few',
  perMinute: 60,
  body: z.object({ rule: Rule }),
  response: z.object({ members: z.string(), reachable: z.string() }),
});
export const createGroup = defineRoute({
  method: "POST",
  path: "/api/officer/groups",
  caller: "officer",
  summary: "Makes a group",
  body: z.object({
    kind: z.enum(["rule", "list"]),
    name: Name,
    purpose: z.string().trim().min(3).max(500),
    rule: Rule.nullable().default(null),
  }),
  response: MemberGroup,
});
export const changeGroup = defineRoute({
  method: "PATCH",
  path: "/api/officer/groups/:id",
  caller: "officer",
  summary: "Changes a group, or who may address it",
  params: Id,
  body: z.object({
    version: z.number().int(),
    name: Name.optional(),
    purpose: z.string().trim().min(3).max(500).optional(),
    rule: Rule.optional(),
    mayAddress: z.array(z.uuid()).max(100).optional(),
    isActive: z.boolean().optional(),
  }),
  response: MemberGroup,
});
/** Multipart: `file` with national numbers or telephone numbers, as in a fact list. Replaces the members of a group of kind list. */
export const uploadGroupList = defineRoute({
  method: "POST",
  path: "/api/officer/groups/:id/list",
  caller: "officer",
  upload: true,
  summary: "Fills a group from a list",
  perMinute: 10,
  params: Id,
  response: z.object({ group: MemberGroup, rowCount: z.number(), matched: z.string(), faults: z.array(RowFault) }),
});

export const ExportRow = z
  .object({
    id: z.uuid(),
    group: Name,
    organisation: OrganisationRef,
    askedBy: z.string(),
    reason: z.string(),
    fields: z.array(z.string()),
    state: z.enum(["waiting", "approved", "refused", "taken", "lapsed"]),
    askedAt: Timestamp,
    decidedBy: z.string().nullable(),
    canDecide: z.boolean(),
    canTake: z.boolean(),
  })
  .meta({ id: "ExportRow" });
export type ExportRow = z.output<typeof ExportRow>;
export const listExports = defineRoute({
  method: "GET",
  path: "/api/officer/exports",
  caller: "officer",
  summary: "Exports asked for: one's own, and those one may decide",
  response: z.object({ exports: z.array(ExportRow) }),
});
export const askExport = defineRoute({
  method: "POST",
  path: "/api/officer/exports",
  caller: "officer",
  summary: "Asks to export a group's members: never a national number, only those who agreed to sharing",
  body: z.object({
    groupId: z.uuid(),
    reason: z.string().trim().min(10).max(1000),
    fields: z.array(z.enum(["name", "phone", "area", "birthYear"])).min(1),
  }),
  response: ExportRow,
});
export const decideExport = defineRoute({
  method: "POST",
  path: "/api/officer/exports/:id/decide",
  caller: "officer",
  summary: "Approves or refuses somebody else's export",
  params: Id,
  body: z.object({ approved: z.boolean(), words: z.string().trim().max(500).nullable().default(null) }),
  response: ExportRow,
});
/** CSV with a byte-order mark, once, within 24 hours of the approval. */
export const takeExport = defineRoute({
  method: "POST",
  path: "/api/officer/exports/:id/take",
  caller: "officer",
  summary: "Takes the file, once; each person in it sees that",
  params: Id,
  response: z.object({ fileName: z.string(), csv: z.string() }),
});

/** Disaster mode: every phone's menu changes to the disaster menu, and back. A drill reaches the phones of officers only. */
export const DisasterMode = z
  .object({
    isOn: z.boolean(),
    isDrill: z.boolean(),
    since: Timestamp.nullable(),
    by: z.string().nullable(),
    reason: z.string().nullable(),
    canSwitch: z.boolean(),
  })
  .meta({ id: "DisasterMode" });
export type DisasterMode = z.output<typeof DisasterMode>;
export const getDisasterMode = defineRoute({
  method: "GET",
  path: "/api/officer/disaster-mode",
  caller: "officer",
  summary: "Whether disaster mode is on",
  response: DisasterMode,
});
export const switchDisasterMode = defineRoute({
  method: "PUT",
  path: "/api/officer/disaster-mode",
  caller: "officer",
  summary: "Switches disaster mode on or off",
  body: z.object({
    isOn: z.boolean(),
    isDrill: z.boolean().default(false),
    reason: z.string().trim().min(5).max(500),
  }),
  response: DisasterMode,
});
