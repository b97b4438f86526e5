import { z } from "zod";
import { Name, OrganisationRef, Page, Timestamp } from "./common.ts";
import { Rule } from "./group-routes.ts";
import { defineRoute } from "./route.ts";

const Id = z.object({ id: z.uuid() });

const letters = new Intl.Segmenter("th", { granularity: "grapheme" });
/** Words of at most so many letters as people count them: `น้ำ` is one, and three to a machine. */
const written = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most * 4)
    .refine((text) => text.length <= most || [...letters.segment(text)].length <= most);

/** news and benefit need the consent to news, alert that to warnings; a notice of people's own matter needs none. */
export const BroadcastKind = z.enum(["news", "benefit", "notice", "alert"]).meta({ id: "BroadcastKind" });
export type BroadcastKind = z.output<typeof BroadcastKind>;

export const BroadcastState = z
  .enum(["draft", "submitted", "returned", "approved", "sending", "paused", "held", "stopped", "done"])
  .meta({ id: "BroadcastState" });
export type BroadcastState = z.output<typeof BroadcastState>;

/** What people read, in one language: a card with a clear first line. */
export const BroadcastText = z
  .object({
    title: written(80),
    body: written(1500),
    link: z
      .object({ label: written(20), url: z.url({ protocol: /^https$/ }).max(1000) })
      .nullable()
      .default(null),
  })
  .meta({ id: "BroadcastText" });
export type BroadcastText = z.output<typeof BroadcastText>;

/** Thai is always there; who reads a language that is missing gets Thai, and the console says how many. */
export const BroadcastTexts = z
  .object({
    th: BroadcastText,
    en: BroadcastText.optional(),
    my: BroadcastText.optional(),
    km: BroadcastText.optional(),
    lo: BroadcastText.optional(),
  })
  .meta({ id: "BroadcastTexts" });
export type BroadcastTexts = z.output<typeof BroadcastTexts>;

export const BroadcastDraft = z
  .object({
    kind: BroadcastKind,
    title: z.string().trim().min(1).max(120),
    /** None: every member. */
    rule: Rule.nullable(),
    texts: BroadcastTexts,
    corrects: z.uuid().nullable().default(null),
    sendAt: Timestamp.nullable().default(null),
  })
  .meta({ id: "BroadcastDraft" });
export type BroadcastDraft = z.output<typeof BroadcastDraft>;

/** Targeted ≥ accepted; what was accepted is told apart from what people saw, which LINE does not say. */
export const BroadcastProgress = z
  .object({
    targeted: z.number(),
    accepted: z.number(),
    waiting: z.number(),
    dead: z.number(),
    withdrawn: z.number(),
    lastAcceptedAt: Timestamp.nullable(),
  })
  .meta({ id: "BroadcastProgress" });
export type BroadcastProgress = z.output<typeof BroadcastProgress>;

export const BroadcastRow = z
  .object({
    id: z.uuid(),
    kind: BroadcastKind,
    title: z.string(),
    organisation: OrganisationRef,
    state: BroadcastState,
    createdBy: z.string(),
    createdAt: Timestamp,
    sendAt: Timestamp.nullable(),
    startedAt: Timestamp.nullable(),
    finishedAt: Timestamp.nullable(),
    /** Of those that left the draft. */
    progress: BroadcastProgress,
  })
  .meta({ id: "BroadcastRow" });
export type BroadcastRow = z.output<typeof BroadcastRow>;

export const BroadcastView = BroadcastRow.extend({
  rule: Rule.nullable(),
  texts: BroadcastTexts,
  corrects: z.uuid().nullable(),
  submittedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedWords: z.string().nullable(),
  heldBecause: z.string().nullable(),
  /** What the caller may do with it now. */
  acts: z.array(z.enum(["edit", "submit", "return", "approve", "pause", "resume", "stop", "correct"])),
  version: z.number().int(),
}).meta({ id: "BroadcastView" });
export type BroadcastView = z.output<typeof BroadcastView>;

/** Before sending: whom, at what cost. Counts under ten are "<10". */
export const BroadcastReach = z
  .object({
    fits: z.string(),
    reachable: z.string(),
    /** Reachable people by the language they read; those that would get Thai instead of their own are told apart. */
    languages: z.array(z.object({ language: z.string(), people: z.string(), isWritten: z.boolean() })),
    /** LINE counts people. */
    messages: z.number(),
    /** What of it lies beyond what the plan includes, in baht, without tax; null when the plan is not known. */
    extraBaht: z.number().nullable(),
    /** What remains of this month's messages; null without a limit or when LINE could not be asked. */
    left: z.number().nullable(),
    /** It would not fit into what remains. */
    isTooMuch: z.boolean(),
  })
  .meta({ id: "BroadcastReach" });
export type BroadcastReach = z.output<typeof BroadcastReach>;

export const listBroadcasts = defineRoute({
  method: "GET",
  path: "/api/officer/broadcasts",
  caller: "officer",
  summary: "Messages to many of one's organisation (the centre's: of all), newest first",
  query: Page.extend({ state: BroadcastState.optional() }),
  response: z.object({ broadcasts: z.array(BroadcastRow), total: z.number() }),
});
export const getBroadcast = defineRoute({
  method: "GET",
  path: "/api/officer/broadcasts/:id",
  caller: "officer",
  summary: "One of them",
  params: Id,
  response: BroadcastView,
});
export const createBroadcast = defineRoute({
  method: "POST",
  path: "/api/officer/broadcasts",
  caller: "officer",
  summary: "Keeps a draft",
  body: BroadcastDraft,
  response: BroadcastView,
});
export const changeBroadcast = defineRoute({
  method: "PUT",
  path: "/api/officer/broadcasts/:id",
  caller: "officer",
  summary: "Changes a draft, or one that was returned",
  params: Id,
  body: BroadcastDraft.extend({ version: z.number().int() }),
  response: BroadcastView,
});
/** The messages as LINE gets them, for packages/line-view to draw. */
export const previewBroadcast = defineRoute({
  method: "POST",
  path: "/api/officer/broadcasts/preview",
  caller: "officer",
  summary: "Draws the words as a phone will show them",
  perMinute: 120,
  body: z.object({ kind: BroadcastKind, text: BroadcastText, language: z.string() }),
  response: z.object({ messages: z.array(z.record(z.string(), z.unknown())) }),
});
export const measureBroadcast = defineRoute({
  method: "POST",
  path: "/api/officer/broadcasts/reach",
  caller: "officer",
  summary: "Whom it would reach, and what that costs",
  perMinute: 60,
  body: BroadcastDraft.pick({ kind: true, rule: true, corrects: true }).extend({
    languages: z.array(z.string()).min(1),
  }),
  response: BroadcastReach,
});
/** To the caller's own linked LINE; broadcast.no_line (409) without one. */
export const testBroadcast = defineRoute({
  method: "POST",
  path: "/api/officer/broadcasts/:id/test",
  caller: "officer",
  summary: "Sends it to oneself alone",
  perMinute: 10,
  params: Id,
});
export const actOnBroadcast = defineRoute({
  method: "POST",
  path: "/api/officer/broadcasts/:id/:act",
  caller: "officer",
  summary: "Submits, returns, approves (another person), pauses, resumes, stops",
  params: Id.extend({ act: z.enum(["submit", "return", "approve", "pause", "resume", "stop"]) }),
  body: z.object({
    words: z.string().trim().max(500).nullable().default(null),
    /** Approving: the number of reachable people as the approver read and typed it; another number is refused. */
    reachable: z.string().nullable().default(null),
  }),
  response: BroadcastView,
});
/** Why a person got it: said by the rule's own words. */
export const explainBroadcast = defineRoute({
  method: "GET",
  path: "/api/member/broadcasts",
  caller: "member",
  summary: "What was sent to the caller in the last year, and why",
  response: z.object({
    broadcasts: z.array(
      z.object({
        id: z.uuid(),
        title: Name,
        kind: BroadcastKind,
        organisation: OrganisationRef,
        at: Timestamp,
        why: z.array(Name),
      }),
    ),
  }),
});

export const Budget = z
  .object({
    organisation: OrganisationRef,
    /** Messages a month; null: no limit of its own. */
    perMonth: z.number().int().min(0).nullable(),
    used: z.number(),
  })
  .meta({ id: "Budget" });
export type Budget = z.output<typeof Budget>;
export const listBudgets = defineRoute({
  method: "GET",
  path: "/api/officer/budgets",
  caller: "officer",
  summary: "What organisations may send in a month and what they used; one's own, the centre's leaders see all",
  response: z.object({ budgets: z.array(Budget), emergencyReserve: z.number() }),
});
export const setBudget = defineRoute({
  method: "PUT",
  path: "/api/officer/budgets/:id",
  caller: "officer",
  summary: "Sets what an organisation may send in a month; null takes the limit away",
  params: Id,
  body: z.object({ perMonth: z.number().int().min(0).max(100_000_000).nullable() }),
  response: z.object({ budgets: z.array(Budget), emergencyReserve: z.number() }),
});
