import { z } from "zod";
import { OrganisationRef, Picture, Point, Timestamp } from "./common.ts";
import { OwnComplaint, OwnComplaintRow } from "./complaint-views.ts";
import { PlaceAnswer } from "./province-routes.ts";
import { defineRoute } from "./route.ts";

const Number_ = z.object({ number: z.string() });

export const signInMember = defineRoute({
  method: "POST",
  path: "/api/member/session",
  caller: "anyone",
  summary: "Exchanges a LIFF ID token for a session of 12 hours",
  // By address, since nobody is known yet: behind a shelter's Wi-Fi or a carrier's one address are thousands.
  perMinute: 600,
  body: z.object({ idToken: z.string().max(4000) }),
  /** `bearer` only in practice mode, where cookies of frames fail. */
  response: z.object({
    displayName: z.string().nullable(),
    expiresAt: Timestamp,
    bearer: z.string().nullable(),
  }),
});
export const signOutMember = defineRoute({
  method: "DELETE",
  path: "/api/member/session",
  caller: "member",
  summary: "Ends the session",
});

/** Multipart, one file named `photo`; described here for OpenAPI, called with FormData. */
export const uploadPhoto = defineRoute({
  method: "POST",
  path: "/api/member/photos",
  caller: "member",
  upload: true,
  summary: "Takes in one photo of up to 40 MB; position is read as a suggestion, then all metadata is removed",
  perMinute: 40,
  response: z.object({
    photoId: z.uuid(),
    picture: Picture,
    suggestedPoint: Point.nullable(),
  }),
});

export const SubmitComplaint = z
  .object({
    /** Made once by the page for one draft: sending twice files once. */
    submissionKey: z.uuid(),
    description: z.string().trim().min(1).max(5000),
    category: z.string(),
    point: Point.nullable(),
    placeText: z.string().max(500).nullable(),
    /** Chosen by the person at the border question, or when a name fitted several. */
    areaCode: z.string().nullable(),
    photoIds: z.array(z.uuid()).max(20),
  })
  .meta({ id: "SubmitComplaint" });
export type SubmitComplaint = z.output<typeof SubmitComplaint>;

export const Filed = z
  .object({
    number: z.string(),
    accessCode: z.string(),
    organisation: OrganisationRef,
    resolveDueAt: Timestamp,
  })
  .meta({ id: "Filed" });
export type Filed = z.output<typeof Filed>;

export const submitComplaint = defineRoute({
  method: "POST",
  path: "/api/member/complaints",
  caller: "member",
  summary: "Files a complaint",
  perMinute: 20,
  body: SubmitComplaint,
  /** Outside the province or at the border it is not filed but answered with the place. */
  response: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("filed"), filed: Filed }),
    z.object({ kind: z.literal("place"), place: PlaceAnswer }),
  ]),
});
export const listOwnComplaints = defineRoute({
  method: "GET",
  path: "/api/member/complaints",
  caller: "member",
  summary: "One's own complaints, newest first",
  response: z.object({ complaints: z.array(OwnComplaintRow) }),
});
export const getOwnComplaint = defineRoute({
  method: "GET",
  path: "/api/member/complaints/:number",
  caller: "member",
  summary: "One of one's own complaints",
  params: Number_,
  response: OwnComplaint,
});
export const answerComplaint = defineRoute({
  method: "POST",
  path: "/api/member/complaints/:number/answer",
  caller: "member",
  summary: "Answers the officer's question",
  params: Number_,
  body: z.object({
    words: z.string().trim().min(1).max(5000),
    photoIds: z.array(z.uuid()).max(20).default([]),
  }),
  response: OwnComplaint,
});
export const rateComplaint = defineRoute({
  method: "POST",
  path: "/api/member/complaints/:number/rate",
  caller: "member",
  summary: "Rates the resolution 1 to 5",
  params: Number_,
  body: z.object({
    rating: z.number().int().min(1).max(5),
    comment: z.string().max(1000).nullable().default(null),
  }),
  response: OwnComplaint,
});
export const reopenComplaint = defineRoute({
  method: "POST",
  path: "/api/member/complaints/:number/reopen",
  caller: "member",
  summary: "Says that it is not fixed",
  params: Number_,
  body: z.object({
    words: z.string().trim().min(1).max(5000),
    photoIds: z.array(z.uuid()).max(20).default([]),
  }),
  response: OwnComplaint,
});
export const withdrawComplaint = defineRoute({
  method: "POST",
  path: "/api/member/complaints/:number/withdraw",
  caller: "member",
  summary: "Withdraws it",
  params: Number_,
  body: z.object({ words: z.string().max(1000).nullable().default(null) }),
  response: OwnComplaint,
});

/** Wrong number and wrong code are answered alike. */
export const trackComplaint = defineRoute({
  method: "POST",
  path: "/api/track",
  caller: "anyone",
  summary: "Follows a complaint by number and access code",
  // The code has 40 random bits: the limit is against a flood, not against guessing.
  perMinute: 60,
  body: z.object({ number: z.string().max(20), code: z.string().max(30) }),
  response: OwnComplaint,
});
