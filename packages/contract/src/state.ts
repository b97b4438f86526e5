import { z } from "zod";

/** Where a complaint stands. The order is the usual way; skipping and going back are real life. */
export const ComplaintState = z
  .enum(["submitted", "accepted", "in-progress", "waiting-citizen", "resolved", "closed", "rejected", "withdrawn"])
  .meta({ id: "ComplaintState" });
export type ComplaintState = z.output<typeof ComplaintState>;

/** States in which somebody still has something to do. */
export const OPEN_STATES = [
  "submitted",
  "accepted",
  "in-progress",
  "waiting-citizen",
] as const satisfies readonly ComplaintState[];

/** What happened, one word a step. */
export const StepKind = z
  .enum([
    "submitted",
    "accepted",
    "returned",
    "forwarded",
    "asked",
    "answered",
    "added",
    "progressed",
    "resolved",
    "rejected",
    "reopened",
    "rated",
    "closed",
    "withdrawn",
    "noted",
    "assigned",
    "corrected",
    "unsent",
  ])
  .meta({ id: "StepKind" });
export type StepKind = z.output<typeof StepKind>;

/** What an officer may do with a complaint right now; the server says which, the console shows those. */
export const OfficerAct = z
  .enum(["accept", "return", "forward", "ask", "progress", "resolve", "reject", "note", "assign", "correct", "reopen"])
  .meta({ id: "OfficerAct" });
export type OfficerAct = z.output<typeof OfficerAct>;

/** The same for the one who filed it. */
export const CitizenAct = z.enum(["answer", "rate", "reopen", "withdraw"]).meta({ id: "CitizenAct" });
export type CitizenAct = z.output<typeof CitizenAct>;
