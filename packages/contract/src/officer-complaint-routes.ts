import { z } from "zod";
import { Page, Point } from "./common.ts";
import { OfficerComplaint, OfficerComplaintRow } from "./complaint-views.ts";
import { defineRoute } from "./route.ts";
import { ComplaintState } from "./state.ts";

/** The questions an officer asks of the list. `todo` is "what must I do now?", `away` the work of those on leave for whom nobody stands in. */
export const InboxView = z
  .enum(["todo", "overdue", "due-today", "new", "mine", "away", "waiting", "in-progress", "resolved", "all"])
  .meta({ id: "InboxView" });
export type InboxView = z.output<typeof InboxView>;

export const InboxCounts = z.record(InboxView, z.number()).meta({ id: "InboxCounts" });
export type InboxCounts = z.output<typeof InboxCounts>;

export const listComplaints = defineRoute({
  method: "GET",
  path: "/api/officer/complaints",
  caller: "officer",
  summary: "Complaints of one's organisation (the centre's officers: of all)",
  query: Page.extend({
    view: InboxView.default("todo"),
    /** A number, or at least two letters; two are looked for among the newest. */
    search: z.string().max(200).optional(),
    category: z.string().optional(),
    area: z.string().optional(),
    state: ComplaintState.optional(),
    organisation: z.uuid().optional(),
    /** Unasked: work by what is due first, `resolved` and `all` by the newest. */
    sort: z.enum(["due", "newest", "updated"]).optional(),
  }),
  response: z.object({
    complaints: z.array(OfficerComplaintRow),
    total: z.number(),
    counts: InboxCounts,
  }),
});

const params = z.object({ number: z.string() });
const version = z.number().int().min(0).max(2_147_483_647);
const words = z.string().trim().min(1).max(5000);
const note = z.string().trim().max(5000).nullable().default(null);
const photoIds = z.array(z.uuid()).max(20).default([]);
const response = OfficerComplaint;
const act = <Body extends z.ZodType>(name: string, summary: string, body: Body) =>
  defineRoute({
    method: "POST",
    path: `/api/officer/complaints/:number/${name}`,
    caller: "officer",
    summary,
    params,
    body,
    response,
  });

export const getComplaint = defineRoute({
  method: "GET",
  path: "/api/officer/complaints/:number",
  caller: "officer",
  summary: "One complaint, whole",
  params,
  response,
});

/** `version` is the one the officer saw: acting on an older sight is refused with complaint.changed. */
export const acceptComplaint = act("accept", "Takes the complaint on", z.object({ version, note }));
export const returnComplaint = act(
  "return",
  "Gives it back to the centre with a reason",
  z.object({ version, reason: words }),
);
export const forwardComplaint = act(
  "forward",
  "Passes it on to another organisation",
  z.object({ version, organisationId: z.uuid(), words, note }),
);
export const askCitizen = act("ask", "Asks the citizen", z.object({ version, words }));
export const reportProgress = act("progress", "Says how far it is", z.object({ version, words, photoIds }));
/** Words, and a photo or the reason why there is none. */
export const resolveComplaint = act(
  "resolve",
  "Says that it is fixed",
  z.object({
    version,
    words,
    photoIds,
    reasonWithoutPhoto: z.string().trim().max(1000).nullable().default(null),
  }),
);
export const rejectComplaint = act("reject", "Declines it with a reason", z.object({ version, reason: words }));
export const noteComplaint = act("note", "Notes something for officers only", z.object({ version, note: words }));
export const assignComplaint = act(
  "assign",
  "Gives it to one officer of the organisation",
  z.object({ version, officerId: z.uuid().nullable() }),
);
export const correctComplaint = act(
  "correct",
  "Corrects category or place",
  z.object({
    version,
    category: z.string().optional(),
    areaCode: z.string().optional(),
    point: Point.optional(),
    reason: words,
  }),
);
export const reopenComplaintAsOfficer = act("reopen", "Opens it again", z.object({ version, reason: words }));

/** Multipart like the citizen's. */
export const uploadProof = defineRoute({
  method: "POST",
  path: "/api/officer/photos",
  caller: "officer",
  upload: true,
  summary: "Takes in one photo of an officer",
  perMinute: 40,
  response: z.object({ photoId: z.uuid(), url: z.string() }),
});
