import { z } from "zod";
import { Area, OrganisationRef, Picture, Point, Timestamp } from "./common.ts";
import { CitizenAct, ComplaintState, OfficerAct, StepKind } from "./state.ts";

export const PublicStep = z
  .object({
    kind: StepKind,
    at: Timestamp,
    by: z.enum(["member", "officer", "system"]),
    organisation: OrganisationRef.nullable(),
    words: z.string().nullable(),
    pictures: z.array(Picture),
  })
  .meta({ id: "PublicStep" });
export type PublicStep = z.output<typeof PublicStep>;

/** What the one who filed it sees, in LINE or by number and code. */
export const OwnComplaint = z
  .object({
    number: z.string(),
    state: ComplaintState,
    category: z.string(),
    description: z.string(),
    area: Area.nullable(),
    placeText: z.string().nullable(),
    point: Point.nullable(),
    organisation: OrganisationRef,
    submittedAt: Timestamp,
    resolveDueAt: Timestamp,
    updatedAt: Timestamp,
    isOverdue: z.boolean(),
    rating: z.number().nullable(),
    pictures: z.array(Picture),
    steps: z.array(PublicStep),
    acts: z.array(CitizenAct),
  })
  .meta({ id: "OwnComplaint" });
export type OwnComplaint = z.output<typeof OwnComplaint>;

export const OwnComplaintRow = OwnComplaint.pick({
  number: true,
  state: true,
  category: true,
  area: true,
  organisation: true,
  submittedAt: true,
  resolveDueAt: true,
  updatedAt: true,
  isOverdue: true,
  rating: true,
})
  .extend({ excerpt: z.string() })
  .meta({ id: "OwnComplaintRow" });
export type OwnComplaintRow = z.output<typeof OwnComplaintRow>;

/** How near the deadline is; the console's colours and order. */
export const Urgency = z.enum(["overdue", "due-today", "due-soon", "normal", "done"]).meta({ id: "Urgency" });
export type Urgency = z.output<typeof Urgency>;

export const OfficerComplaintRow = z
  .object({
    number: z.string(),
    state: ComplaintState,
    urgency: Urgency,
    category: z.string(),
    excerpt: z.string(),
    area: Area.nullable(),
    organisation: OrganisationRef,
    officer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    isOfficerOnLeave: z.boolean(),
    hasPhoto: z.boolean(),
    isSensitive: z.boolean(),
    reopenCount: z.number(),
    submittedAt: Timestamp,
    dueAt: Timestamp,
    updatedAt: Timestamp,
  })
  .meta({ id: "OfficerComplaintRow" });
export type OfficerComplaintRow = z.output<typeof OfficerComplaintRow>;

export const OfficerStep = PublicStep.extend({
  version: z.number(),
  byName: z.string().nullable(),
  fromOrganisation: OrganisationRef.nullable(),
  note: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
}).meta({ id: "OfficerStep" });
export type OfficerStep = z.output<typeof OfficerStep>;

export const OfficerComplaint = z
  .object({
    number: z.string(),
    version: z.number(),
    state: ComplaintState,
    urgency: Urgency,
    category: z.string(),
    suggestedCategories: z.array(z.string()),
    isSensitive: z.boolean(),
    channel: z.enum(["chat", "form"]),
    description: z.string(),
    point: Point.nullable(),
    placeText: z.string().nullable(),
    area: Area.nullable(),
    areaSource: z.enum(["boundary", "nearest", "name", "citizen", "officer", "none"]),
    organisation: OrganisationRef,
    officer: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    /** Name as LINE shows it, or null when the reporter cannot be reached. */
    reporter: z.object({ displayName: z.string().nullable(), isReachable: z.boolean() }).nullable(),
    pictures: z.array(Picture),
    steps: z.array(OfficerStep),
    acts: z.array(OfficerAct),
    /** Where it may be forwarded first: those who serve this area or category. */
    suggestedOrganisations: z.array(OrganisationRef),
    /** Open ones of the same category within 100 m and 30 days. */
    nearby: z.array(OfficerComplaintRow),
    submittedAt: Timestamp,
    acceptDueAt: Timestamp,
    resolveDueAt: Timestamp,
    acceptedAt: Timestamp.nullable(),
    resolvedAt: Timestamp.nullable(),
    rating: z.number().nullable(),
    ratingComment: z.string().nullable(),
    reopenCount: z.number(),
    forwardCount: z.number(),
  })
  .meta({ id: "OfficerComplaint" });
export type OfficerComplaint = z.output<typeof OfficerComplaint>;
