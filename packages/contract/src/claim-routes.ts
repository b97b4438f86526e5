import { z } from "zod";
import { Area, Name, Page, Picture, Timestamp } from "./common.ts";
import { ClaimState, IdentityLevel } from "./membership.ts";
import { defineRoute } from "./route.ts";

const Id = z.object({ id: z.uuid() });

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
