import { z } from "zod";
import { Day, Name, OrganisationRef, Timestamp } from "./common.ts";
import { defineRoute } from "./route.ts";

export * from "./organisation-routes.ts";

/** administrator: runs the system for the province; supervisor: leads an organisation; officer: works; viewer: reads. */
export const Role = z.enum(["administrator", "supervisor", "officer", "viewer"]).meta({ id: "Role" });
export type Role = z.output<typeof Role>;

/** Beside the role: works at the member desk, answers for facts the organisation owns, may see national numbers. */
export const Duty = z.enum(["member-desk", "facts", "identity"]).meta({ id: "Duty" });
export type Duty = z.output<typeof Duty>;

/** What the one who is signed in may do; the console shows nothing else. */
export const Policies = z
  .object({
    actOnComplaints: z.boolean(),
    seeAllComplaints: z.boolean(),
    manageOfficers: z.boolean(),
    manageAllOfficers: z.boolean(),
    editServing: z.boolean(),
    editHolidays: z.boolean(),
    editOrganisations: z.boolean(),
    searchMembers: z.boolean(),
    answerForFacts: z.boolean(),
    seeNationalIds: z.boolean(),
    manageGroups: z.boolean(),
    decideExports: z.boolean(),
    switchDisasterMode: z.boolean(),
  })
  .meta({ id: "Policies" });
export type Policies = z.output<typeof Policies>;

export const Me = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: Role,
    organisation: OrganisationRef,
    isCentre: z.boolean(),
    /** Colleagues on leave for whom one stands in. */
    standsInFor: z.array(z.object({ id: z.uuid(), name: z.string() })),
    hasTotp: z.boolean(),
    isLineLinked: z.boolean(),
    policies: Policies,
    mode: z.enum(["practice", "production"]),
  })
  .meta({ id: "Me" });
export type Me = z.output<typeof Me>;

export const getMe = defineRoute({
  method: "GET",
  path: "/api/officer/me",
  caller: "officer",
  summary: "Who is signed in, and what they may do",
  response: Me,
});

export const OfficerRow = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role: Role,
    organisation: OrganisationRef,
    state: z.enum(["invited", "active", "on-leave", "suspended"]),
    leave: z
      .object({
        from: z.iso.date(),
        to: z.iso.date(),
        substitute: z.object({ id: z.uuid(), name: z.string() }).nullable(),
      })
      .nullable(),
    hasTotp: z.boolean(),
    isLineLinked: z.boolean(),
    /** What they do beside the role. */
    duties: z.array(Duty),
    lastSeenAt: Timestamp.nullable(),
  })
  .meta({ id: "OfficerRow" });
export type OfficerRow = z.output<typeof OfficerRow>;

const OfficerId = z.object({ officerId: z.uuid() });
const row = OfficerRow;

export const listOfficers = defineRoute({
  method: "GET",
  path: "/api/officer/officers",
  caller: "officer",
  summary: "Officers one may see",
  query: z.object({ organisation: z.uuid().optional() }),
  response: z.object({ officers: z.array(OfficerRow) }),
});
/** The address with the token is given back once, to hand over; it lapses after 7 days. */
export const inviteOfficer = defineRoute({
  method: "POST",
  path: "/api/officer/officers",
  caller: "officer",
  summary: "Invites an officer",
  body: z.object({
    name: z.string().trim().min(1).max(200),
    email: z.email(),
    organisationId: z.uuid(),
    role: Role,
  }),
  response: z.object({
    officer: row,
    invitationUrl: z.string(),
    expiresAt: Timestamp,
  }),
});
export const renewInvitation = defineRoute({
  method: "POST",
  path: "/api/officer/officers/:officerId/invitation",
  caller: "officer",
  summary: "Makes a new invitation; an active officer's password, TOTP and sessions end at once",
  params: OfficerId,
  response: z.object({ invitationUrl: z.string(), expiresAt: Timestamp }),
});
export const moveOfficer = defineRoute({
  method: "POST",
  path: "/api/officer/officers/:officerId/move",
  caller: "officer",
  summary: "Gives another role or organisation; open work goes back to the old organisation's list",
  params: OfficerId,
  body: z.object({ organisationId: z.uuid(), role: Role }),
  response: row,
});
/** Whoever manages the officer says so; a move to another organisation ends all. */
export const setDuties = defineRoute({
  method: "PUT",
  path: "/api/officer/officers/:officerId/duties",
  caller: "officer",
  summary: "Says what an officer does beside the role",
  params: OfficerId,
  body: z.object({ duties: z.array(Duty).max(3) }),
  response: row,
});
export const setLeave = defineRoute({
  method: "PUT",
  path: "/api/officer/officers/:officerId/leave",
  caller: "officer",
  summary: "Sets or ends a leave, with a substitute",
  params: OfficerId,
  body: z.object({
    leave: z
      .object({
        from: Day,
        to: Day,
        substituteId: z.uuid().nullable(),
      })
      .nullable(),
  }),
  response: row,
});
export const suspendOfficer = defineRoute({
  method: "POST",
  path: "/api/officer/officers/:officerId/suspend",
  caller: "officer",
  summary: "Suspends: sessions end at once",
  params: OfficerId,
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  response: row,
});
export const restoreOfficer = defineRoute({
  method: "POST",
  path: "/api/officer/officers/:officerId/restore",
  caller: "officer",
  summary: "Ends a suspension",
  params: OfficerId,
  response: row,
});
export const resetTotp = defineRoute({
  method: "POST",
  path: "/api/officer/officers/:officerId/reset-totp",
  caller: "officer",
  summary: "For a lost phone: the next sign-in sets TOTP up anew; sessions end",
  params: OfficerId,
  body: z.object({ reason: z.string().trim().min(1).max(500) }),
  response: row,
});

export const getInvitation = defineRoute({
  method: "GET",
  path: "/api/invitations/:token",
  caller: "anyone",
  summary: "Whom an invitation is for",
  params: z.object({ token: z.string().max(100) }),
  response: z.object({
    name: z.string(),
    email: z.string(),
    organisation: Name,
    expiresAt: Timestamp,
  }),
  perMinute: 60,
});
export const acceptInvitation = defineRoute({
  method: "POST",
  path: "/api/invitations/:token",
  caller: "anyone",
  summary: "Sets the password and becomes active",
  params: z.object({ token: z.string().max(100) }),
  body: z.object({ password: z.string().min(12).max(200) }),
  perMinute: 60,
});

/** Sent by the officer to the Official Account; lapses after 10 minutes. */
export const startLineLink = defineRoute({
  method: "POST",
  path: "/api/officer/line-link",
  caller: "officer",
  summary: "Makes a single-use code that links one's LINE",
  response: z.object({ code: z.string(), expiresAt: Timestamp }),
});
export const endLineLink = defineRoute({
  method: "DELETE",
  path: "/api/officer/line-link",
  caller: "officer",
  summary: "Unlinks one's LINE",
});
