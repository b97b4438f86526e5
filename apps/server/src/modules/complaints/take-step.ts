import { type ComplaintState, type OfficerAct, OPEN_STATES, type StepKind } from "@paknam/contract";
import type { OfficerCaller } from "../../platform/auth/callers.ts";
import { type Db, inTransaction } from "../../platform/db/db.ts";
import { announceStep } from "./announce-step.ts";
import {
  CITIZEN_ACTS,
  type Complaint,
  type MemberAct,
  memberActsIn,
  OFFICER_ACTS,
  progressOf,
  STEP_OF_ACT,
} from "./complaint.ts";
import { actNotPossible, changed, denied, notFound } from "./complaints.errors.ts";
import { mayAct, maySee, officerActs } from "./complaints.policy.ts";
import { lockByNumber, pointValue } from "./complaints.queries.ts";
import { complaintsTables } from "./complaints.tables.ts";
import type { ComplaintsContext } from "./context.ts";
import { bindPhotos, type PhotoKind } from "./photos/photos.queries.ts";
import { type ComplaintChange, insertStep, type NewStep } from "./steps.queries.ts";

/** Who does what: an officer on the version they saw, the one who filed it, or the clock. */
export type Doing =
  | Readonly<{ by: "officer"; caller: OfficerCaller; act: OfficerAct; version: number }>
  | Readonly<{ by: "member"; memberId: string; act: MemberAct }>
  | Readonly<{ by: "system"; act: SystemAct }>;

/** Closing what nobody objected to; taking it off the desk of an officer who has left. */
export type SystemAct = "close" | "release";

const SYSTEM_ACTS = {
  close: { from: ["resolved"], to: "closed", step: "closed" },
  release: { from: OPEN_STATES, to: null, step: "assigned" },
} as const satisfies Record<SystemAct, { from: readonly ComplaintState[]; to: ComplaintState | null; step: StepKind }>;

/** What the act adds to the change of state that it always makes. */
export type Decision = Readonly<{
  change?: ComplaintChange;
  point?: { lat: number; lng: number };
  words?: string | null;
  note?: string | null;
  detail?: Record<string, unknown>;
  toOrganisationId?: string;
  photos?: Readonly<{ ids: readonly string[]; kind: PhotoKind }>;
}>;

export type Taking = Readonly<{
  number: string;
  doing: Doing;
  decide?(tx: Db, complaint: Complaint, now: Date): Promise<Decision> | Decision;
}>;

/**
 * Does one act on one complaint: locks it, checks who, version and state, writes step, complaint, audit and event, all or nothing.
 * @throws AppError complaint.not_found (also for those who may not see it) · permission.denied · complaint.changed ·
 *   complaint.act_not_possible, and what `decide` throws
 */
export function takeStep(db: Db, context: ComplaintsContext, taking: Taking): Promise<Complaint> {
  return inTransaction(db, async (tx) => {
    const { doing } = taking;
    const complaint = await lockByNumber(tx, taking.number);
    if (!complaint) throw notFound();
    await authorise(tx, complaint, { doing, now: context.clock.now() });
    const now = context.clock.now();
    const decision = (await taking.decide?.(tx, complaint, now)) ?? {};
    const version = complaint.version + 1;
    const after: Complaint = {
      ...complaint,
      ...progressOf(complaint, stateAfter(doing), { act: doing.act, now }),
      ...decision.change,
      ...(decision.point ? { point: decision.point } : {}),
      version,
      updatedAt: now,
    };
    await saveComplaint(tx, after);
    const step: NewStep = {
      complaintId: complaint.id,
      version,
      at: now,
      kind: stepOf(doing),
      actorKind: doing.by,
      actorId: doing.by === "officer" ? doing.caller.officerId : doing.by === "member" ? doing.memberId : null,
      // Whose desk it was on: tells later who answered for it at each step.
      fromOrganisationId: complaint.organisationId,
      toOrganisationId: decision.toOrganisationId ?? null,
      words: decision.words ?? null,
      note: decision.note ?? null,
      detail: decision.detail ?? {},
    };
    const stepId = await insertStep(tx, step);
    if (decision.photos) await bindPhotos(tx, { ...decision.photos, complaintId: complaint.id, stepId, doing });
    await announceStep(tx, after, { step, organisationBefore: complaint.organisationId });
    return after;
  });
}

async function authorise(tx: Db, complaint: Complaint, { doing, now }: { doing: Doing; now: Date }): Promise<void> {
  if (doing.by === "officer") {
    if (!(await maySee(tx, doing.caller, complaint))) throw notFound();
    if (!mayAct(doing.caller, complaint)) throw denied();
    if (doing.version !== complaint.version) throw changed(complaint.version);
    if (!(await officerActs(tx, doing.caller, complaint)).includes(doing.act)) throw actNotPossible(complaint.state);
  } else if (doing.by === "member") {
    if (complaint.memberId !== doing.memberId) throw notFound();
    if (!memberActsIn(complaint, now).includes(doing.act)) throw actNotPossible(complaint.state);
  } else {
    const from: readonly ComplaintState[] = SYSTEM_ACTS[doing.act].from;
    if (!from.includes(complaint.state)) throw actNotPossible(complaint.state);
  }
}

const stepOf = (doing: Doing): StepKind =>
  doing.by === "system" ? SYSTEM_ACTS[doing.act].step : STEP_OF_ACT[doing.act];

function stateAfter(doing: Doing): ComplaintState | null {
  if (doing.by === "system") return SYSTEM_ACTS[doing.act].to;
  if (doing.act === "add") return null;
  return doing.by === "officer" ? OFFICER_ACTS[doing.act].to : CITIZEN_ACTS[doing.act].to;
}

/** Writes what steps change; number, words and reporter never do. */
async function saveComplaint(tx: Db, complaint: Complaint): Promise<void> {
  await complaintsTables(tx)
    .updateTable("complaints.complaint")
    .set({
      category: complaint.category,
      isSensitive: complaint.isSensitive,
      point: pointValue(complaint.point),
      areaCode: complaint.areaCode,
      areaSource: complaint.areaSource,
      organisationId: complaint.organisationId,
      officerId: complaint.officerId,
      state: complaint.state,
      version: complaint.version,
      forwardCount: complaint.forwardCount,
      reopenCount: complaint.reopenCount,
      rating: complaint.rating,
      ratingComment: complaint.ratingComment,
      acceptDueAt: complaint.acceptDueAt,
      resolveDueAt: complaint.resolveDueAt,
      acceptedAt: complaint.acceptedAt,
      resolvedAt: complaint.resolvedAt,
      endedAt: complaint.endedAt,
      updatedAt: complaint.updatedAt,
    })
    .where("id", "=", complaint.id)
    .execute();
}
