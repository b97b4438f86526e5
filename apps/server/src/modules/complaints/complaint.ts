import type { CitizenAct, ComplaintState, OfficerAct, StepKind, Urgency } from "@paknam/contract";
import { OPEN_STATES } from "@paknam/contract";

/** One complaint as the room thinks of it. */
export type Complaint = Readonly<{
  id: string;
  number: string;
  memberId: string | null;
  channel: "chat" | "form";
  category: string;
  isSensitive: boolean;
  description: string;
  point: { lat: number; lng: number } | null;
  placeText: string | null;
  areaCode: string | null;
  areaSource: "boundary" | "nearest" | "name" | "citizen" | "officer" | "none";
  organisationId: string;
  officerId: string | null;
  state: ComplaintState;
  version: number;
  forwardCount: number;
  reopenCount: number;
  rating: number | null;
  ratingComment: string | null;
  acceptDueAt: Date;
  resolveDueAt: Date;
  submittedAt: Date;
  acceptedAt: Date | null;
  resolvedAt: Date | null;
  endedAt: Date | null;
  updatedAt: Date;
}>;

/** A resolved complaint may be reopened by the one who filed it for 30 days. */
export const REOPEN_DAYS = 30;
/** Resolved and nobody answered: closed after 7 days. */
export const CLOSE_AFTER_DAYS = 7;
/** Complaints of the peers pass through 3.2 to 3.6 organisations on average; after six it is returned and the centre decides. */
export const FORWARD_LIMIT = 6;

const DAY_MS = 86_400_000;
const DUE_SOON_MS = 2 * DAY_MS;
const BANGKOK_OFFSET_MS = 7 * 3_600_000;

/** Where each act is possible, and where it leads; null keeps the state. Skipping steps and going back are real life. */
export const OFFICER_ACTS: Readonly<
  Record<OfficerAct, { from: readonly ComplaintState[]; to: ComplaintState | null }>
> = {
  accept: { from: ["submitted"], to: "accepted" },
  return: { from: OPEN_STATES, to: "submitted" },
  forward: { from: OPEN_STATES, to: "submitted" },
  ask: { from: OPEN_STATES, to: "waiting-citizen" },
  progress: { from: OPEN_STATES, to: "in-progress" },
  resolve: { from: OPEN_STATES, to: "resolved" },
  reject: { from: OPEN_STATES, to: "rejected" },
  assign: { from: OPEN_STATES, to: null },
  correct: { from: OPEN_STATES, to: null },
  reopen: { from: ["resolved", "closed", "rejected"], to: "submitted" },
  note: { from: [...OPEN_STATES, "resolved", "closed", "rejected", "withdrawn"], to: null },
};

export const CITIZEN_ACTS: Readonly<Record<CitizenAct, { from: readonly ComplaintState[]; to: ComplaintState }>> = {
  answer: { from: ["waiting-citizen"], to: "in-progress" },
  rate: { from: ["resolved", "closed"], to: "closed" },
  reopen: { from: ["resolved", "closed", "rejected"], to: "submitted" },
  withdraw: { from: OPEN_STATES, to: "withdrawn" },
};

/** What the one who filed it does; `add` (more words or photos by chat, which change no state) is offered by no page. */
export type MemberAct = CitizenAct | "add";

/** The step that an act leaves behind. */
export const STEP_OF_ACT: Readonly<Record<OfficerAct | MemberAct, StepKind>> = {
  accept: "accepted",
  return: "returned",
  forward: "forwarded",
  ask: "asked",
  progress: "progressed",
  resolve: "resolved",
  reject: "rejected",
  assign: "assigned",
  correct: "corrected",
  reopen: "reopened",
  note: "noted",
  answer: "answered",
  rate: "rated",
  withdraw: "withdrawn",
  add: "added",
};

export const isOpen = (state: ComplaintState): boolean => (OPEN_STATES as readonly ComplaintState[]).includes(state);

/**
 * Acts that the state allows an officer; who may act at all is the policy's question. The centre has nobody to return to, and decides
 * where it goes however often it was passed on.
 */
export function officerActsIn(complaint: Pick<Complaint, "state" | "forwardCount">, isAtCentre: boolean): OfficerAct[] {
  const acts = Object.keys(OFFICER_ACTS) as OfficerAct[];
  return acts.filter(
    (act) =>
      OFFICER_ACTS[act].from.includes(complaint.state) &&
      !(act === "return" && isAtCentre) &&
      !(act === "forward" && !isAtCentre && complaint.forwardCount >= FORWARD_LIMIT),
  );
}

/** Acts that state and time allow the one who filed it. */
export function citizenActsIn(complaint: Pick<Complaint, "state" | "endedAt" | "rating">, now: Date): CitizenAct[] {
  const acts = Object.keys(CITIZEN_ACTS) as CitizenAct[];
  const isLate = complaint.endedAt !== null && now.getTime() - complaint.endedAt.getTime() > REOPEN_DAYS * DAY_MS;
  return acts.filter(
    (act) =>
      CITIZEN_ACTS[act].from.includes(complaint.state) &&
      !((act === "reopen" || act === "rate") && isLate) &&
      !(act === "rate" && complaint.rating !== null),
  );
}

/** The same and what chat alone offers. */
export const memberActsIn = (complaint: Pick<Complaint, "state" | "endedAt" | "rating">, now: Date): MemberAct[] => [
  ...citizenActsIn(complaint, now),
  ...(isOpen(complaint.state) ? (["add"] as const) : []),
];

/** Acts that show that the organisation has taken it on, even when nobody pressed accept first. */
const TAKES_ON: readonly (OfficerAct | MemberAct | "close" | "release")[] = ["accept", "ask", "progress", "resolve"];

/** What an act changes by itself: the state, and the times that go with it. */
export function progressOf(
  complaint: Complaint,
  to: ComplaintState | null,
  { act, now }: { act: OfficerAct | MemberAct | "close" | "release"; now: Date },
): Pick<Complaint, "state" | "acceptedAt" | "resolvedAt" | "endedAt"> {
  const state = to ?? complaint.state;
  if (state === "submitted" && to !== null) return { state, acceptedAt: null, resolvedAt: null, endedAt: null };
  return {
    state,
    acceptedAt: complaint.acceptedAt ?? (TAKES_ON.includes(act) ? now : null),
    resolvedAt: act === "resolve" ? now : complaint.resolvedAt,
    endedAt: isOpen(state) ? null : isOpen(complaint.state) ? now : complaint.endedAt,
  };
}

/** The deadline that counts now: to accept while nobody has, then to resolve. */
export const dueAtOf = (complaint: Pick<Complaint, "state" | "acceptDueAt" | "resolveDueAt">): Date =>
  complaint.state === "submitted" && complaint.acceptDueAt < complaint.resolveDueAt
    ? complaint.acceptDueAt
    : complaint.resolveDueAt;

/** How near the deadline is; `queries/inbox.queries.ts` says the same in SQL. */
export function urgencyOf(complaint: Pick<Complaint, "state" | "acceptDueAt" | "resolveDueAt">, now: Date): Urgency {
  if (!isOpen(complaint.state)) return "done";
  const dueAt = dueAtOf(complaint);
  if (dueAt < now) return "overdue";
  if (dayOf(dueAt) === dayOf(now)) return "due-today";
  return dueAt.getTime() - now.getTime() <= DUE_SOON_MS ? "due-soon" : "normal";
}

/** Thailand has kept UTC+7 without daylight saving since 1920. */
const dayOf = (date: Date): number => Math.floor((date.getTime() + BANGKOK_OFFSET_MS) / DAY_MS);
