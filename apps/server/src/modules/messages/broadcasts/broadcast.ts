import type { BroadcastTexts, Purpose, Rule } from "@paknam/contract";
import type { Message } from "../neutral.ts";

/** No lane waits for a lower one. */
export const LANES = { emergency: 0, transactional: 1, bulk: 2 } as const;
export type Lane = (typeof LANES)[keyof typeof LANES];

export type BroadcastKind = "news" | "benefit" | "notice" | "alert";
export type BroadcastState =
  | "draft"
  | "submitted"
  | "returned"
  | "approved"
  | "sending"
  | "paused"
  | "held"
  | "stopped"
  | "done";

/** Thai is always there; who reads another language gets theirs, or Thai. */
export type Contents = Readonly<{ th: readonly Message[] } & Partial<Record<string, readonly Message[]>>>;

/** A message to an audience. */
export type Broadcast = Readonly<{
  id: string;
  organisationId: string;
  kind: BroadcastKind;
  lane: Lane;
  title: string;
  rule: Rule | null;
  contents: Contents;
  /** What an officer wrote at the console, from which the contents were worded. */
  texts: BroadcastTexts | null;
  corrects: string | null;
  state: BroadcastState;
  version: number;
  createdBy: string;
  submittedBy: string | null;
  decidedBy: string | null;
  sendAt: Date | null;
  startedAt: Date | null;
  frozenAt: Date | null;
  createdAt: Date;
  finishedAt: Date | null;
  decidedWords: string | null;
  heldBecause: string | null;
}>;

/** What a person must have agreed to: warnings and news are separate consents, a notice of one's own matter needs none. */
export const purposeOf = (kind: BroadcastKind): Purpose | null =>
  kind === "alert" ? "alerts" : kind === "notice" ? null : "news";

type Act = "submit" | "return" | "approve" | "start" | "pause" | "hold" | "resume" | "stop" | "finish";

const STEPS: Readonly<Record<Act, { from: readonly BroadcastState[]; to: BroadcastState }>> = {
  submit: { from: ["draft", "returned"], to: "submitted" },
  return: { from: ["submitted"], to: "returned" },
  approve: { from: ["submitted"], to: "approved" },
  start: { from: ["approved"], to: "sending" },
  pause: { from: ["sending", "held"], to: "paused" },
  hold: { from: ["sending"], to: "held" },
  resume: { from: ["paused", "held"], to: "sending" },
  stop: { from: ["submitted", "approved", "sending", "paused", "held"], to: "stopped" },
  finish: { from: ["sending"], to: "done" },
};

/** The state after an act, or null when it may not be done now. */
export const stateAfter = (state: BroadcastState, act: Act): BroadcastState | null =>
  STEPS[act].from.includes(state) ? STEPS[act].to : null;

/** The states from which an act may be done. */
export const statesBefore = (act: Act): readonly BroadcastState[] => STEPS[act].from;
export type { Act as BroadcastAct };
