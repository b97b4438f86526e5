import { z } from "zod";
import { Picture, Timestamp } from "./common.ts";
import {
  ConsentText,
  Disclosure,
  Draft,
  MemberLanguage,
  OwnPage,
  OwnPlace,
  Purpose,
  Registration,
  Residence,
} from "./membership.ts";
import { defineRoute } from "./route.ts";

const Code = z.object({ code: z.string().min(4).max(60) });
const Id = z.object({ id: z.uuid() });

export const getRegistration = defineRoute({
  method: "GET",
  path: "/api/member/registration",
  caller: "member",
  summary: "What is asked at registration, and what this person answered so far",
  response: Registration,
});
/** Fields that are there replace those of the draft; what is not there stays. Nothing is checked against anything but its own shape. */
export const saveDraft = defineRoute({
  method: "PATCH",
  path: "/api/member/registration",
  caller: "member",
  summary: "Keeps answers, to go on later here or in the chat",
  body: Draft,
  response: Registration,
});
/** Errors: registration.incomplete (409, detail.left) · consent.changed (409: new words since) · registration.too_young (409). */
export const completeRegistration = defineRoute({
  method: "POST",
  path: "/api/member/registration",
  caller: "member",
  summary: "Registers with what the draft holds; twice is once",
  perMinute: 20,
  response: OwnPage,
});

export const getOwnPage = defineRoute({
  method: "GET",
  path: "/api/member/me",
  caller: "member",
  summary: "Everything the members' room holds about the caller",
  response: OwnPage,
});
export const correctProfile = defineRoute({
  method: "PATCH",
  path: "/api/member/me",
  caller: "member",
  summary: "Corrects what is there; a field that is left out stays",
  body: z
    .object({
      language: MemberLanguage,
      name: z.string().trim().min(1).max(120),
      birthYear: z.number().int().nullable(),
      phone: z.string().trim().max(30).nullable(),
      residence: Residence,
      home: OwnPlace,
      work: OwnPlace.nullable(),
      study: OwnPlace.nullable(),
      followed: z.array(OwnPlace).max(10),
      topics: z.array(z.string()).max(30),
      groups: z.array(z.string()).max(20),
    })
    .partial(),
  response: OwnPage,
});
/** consent.changed (409) when the words are not those of today. */
export const setConsent = defineRoute({
  method: "PUT",
  path: "/api/member/me/consents/:purpose",
  caller: "member",
  summary: "Gives or withdraws one consent; withdrawing holds for what is queued already",
  params: z.object({ purpose: Purpose }),
  body: z.object({ given: z.boolean(), version: z.number().int().min(1) }),
  response: OwnPage,
});
export const listDisclosures = defineRoute({
  method: "GET",
  path: "/api/member/me/disclosures",
  caller: "member",
  summary: "Who looked at what is held about the caller, and with whom it was shared, newest first",
  response: z.object({ disclosures: z.array(Disclosure) }),
});
/** The address opens once without a session, so that LINE's browser can hand it to the phone's own; it lapses after 10 minutes. */
export const prepareDownload = defineRoute({
  method: "POST",
  path: "/api/member/me/download",
  caller: "member",
  summary: "Everything held about the caller, to keep: a page to read and JSON for machines",
  perMinute: 5,
  response: z.object({ pageUrl: z.string(), jsonUrl: z.string(), expiresAt: Timestamp }),
});
export const previewLeaving = defineRoute({
  method: "GET",
  path: "/api/member/me/leaving",
  caller: "member",
  summary: "What goes when the caller leaves, and what must be kept and why",
  response: z.object({
    goes: z.array(z.string()),
    stays: z.array(z.object({ what: z.string(), why: z.string(), until: z.string().nullable() })),
  }),
});
export const leave = defineRoute({
  method: "POST",
  path: "/api/member/me/leave",
  caller: "member",
  summary: "Leaves: what can be erased is erased at once",
  body: z.object({ isSure: z.literal(true) }),
});

export const decideRequest = defineRoute({
  method: "POST",
  path: "/api/member/requests/:id",
  caller: "member",
  summary: "Decides what was asked of the caller",
  params: Id,
  body: z.object({ accepted: z.boolean() }),
  response: OwnPage,
});

export const beginThaid = defineRoute({
  method: "POST",
  path: "/api/member/thaid",
  caller: "member",
  summary: "Begins proving who one is: answers the address at ThaID",
  perMinute: 10,
  response: z.object({ url: z.string() }),
});
/** `query` is what ThaID appended to our address. identity.of_another (409): that person is registered under another LINE account; a request waits. */
export const finishThaid = defineRoute({
  method: "POST",
  path: "/api/member/thaid/finish",
  caller: "member",
  summary: "Ends it, on the session that began it",
  readsNationalIds: true,
  perMinute: 20,
  body: z.object({ query: z.string().max(4000) }),
  response: OwnPage,
});

/** Multipart, one file named `photo`. Shown to the agency that answers, erased with its answer. */
export const uploadClaimPicture = defineRoute({
  method: "POST",
  path: "/api/member/claim-pictures",
  caller: "member",
  upload: true,
  summary: "Takes in one picture for a claim; all metadata is removed",
  perMinute: 20,
  response: z.object({ pictureId: z.uuid(), picture: Picture }),
});
export const makeClaim = defineRoute({
  method: "POST",
  path: "/api/member/claims",
  caller: "member",
  summary: "Says that something holds of the caller; the agency that owns it answers",
  perMinute: 10,
  body: z.object({
    type: z.string(),
    words: z.string().trim().max(1000).nullable().default(null),
    pictureIds: z.array(z.uuid()).max(5).default([]),
  }),
  response: OwnPage,
});
export const addToClaim = defineRoute({
  method: "POST",
  path: "/api/member/claims/:id/more",
  caller: "member",
  summary: "Gives the agency what it asked for",
  params: Id,
  body: z.object({
    words: z.string().trim().min(1).max(1000),
    pictureIds: z.array(z.uuid()).max(5).default([]),
  }),
  response: OwnPage,
});
export const withdrawClaim = defineRoute({
  method: "POST",
  path: "/api/member/claims/:id/withdraw",
  caller: "member",
  summary: "Takes a claim back",
  params: Id,
  response: OwnPage,
});
export const contestFact = defineRoute({
  method: "POST",
  path: "/api/member/facts/:id/contest",
  caller: "member",
  summary: "Says that a confirmed fact is wrong",
  params: Id,
  body: z.object({ words: z.string().trim().min(1).max(1000) }),
  response: OwnPage,
});

/** Prepared by an officer at a counter. */
export const getPrepared = defineRoute({
  method: "GET",
  path: "/api/member/prepared/:code",
  caller: "member",
  summary: "What an officer prepared for the one who holds this code",
  perMinute: 10,
  params: Code,
  response: z.object({
    organisation: z.string(),
    fields: Draft,
    expiresAt: Timestamp,
    texts: z.array(ConsentText),
  }),
});
export const confirmPrepared = defineRoute({
  method: "POST",
  path: "/api/member/prepared/:code",
  caller: "member",
  summary: "Takes it over into one's own draft with the own consents, and registers; or refuses it",
  perMinute: 10,
  params: Code,
  body: z.object({ accepted: z.boolean(), fields: Draft.default({}) }),
  response: OwnPage,
});

/** A minor asks an adult: the code is shown or sent to them. */
export const inviteGuardian = defineRoute({
  method: "POST",
  path: "/api/member/guardian",
  caller: "member",
  summary: "Makes a code by which an adult member answers for the caller, a minor",
  perMinute: 10,
  response: z.object({ code: z.string(), url: z.string(), expiresAt: Timestamp }),
});
export const getGuardianRequest = defineRoute({
  method: "GET",
  path: "/api/member/guardian/:code",
  caller: "member",
  summary: "What an adult is asked to confirm",
  perMinute: 10,
  params: Code,
  response: z.object({ minorName: z.string(), purposes: z.array(Purpose), texts: z.array(ConsentText) }),
});
export const answerAsGuardian = defineRoute({
  method: "POST",
  path: "/api/member/guardian/:code",
  caller: "member",
  summary: "Confirms or refuses for the minor",
  perMinute: 10,
  params: Code,
  body: z.object({ accepted: z.boolean() }),
});
