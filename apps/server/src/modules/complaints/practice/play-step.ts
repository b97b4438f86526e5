import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Deps } from "../../../platform/room.ts";
import { centreId, findServing, suggestOrganisations } from "../../organisations/index.ts";
import type { Complaint } from "../complaint.ts";
import { findByNumber } from "../complaints.queries.ts";
import type { ComplaintsContext } from "../context.ts";
import { acceptComplaint } from "../resolution/accept-complaint.ts";
import { answerComplaint } from "../resolution/answer-complaint.ts";
import { askCitizen } from "../resolution/ask-citizen.ts";
import { correctComplaint } from "../resolution/correct-complaint.ts";
import { forwardComplaint } from "../resolution/forward-complaint.ts";
import { rateComplaint } from "../resolution/rate-complaint.ts";
import { rejectComplaint } from "../resolution/reject-complaint.ts";
import { reopenComplaint } from "../resolution/reopen-complaint.ts";
import { reportProgress } from "../resolution/report-progress.ts";
import { resolveComplaint } from "../resolution/resolve-complaint.ts";
import { returnComplaint } from "../resolution/return-complaint.ts";
import { withdrawComplaint } from "../resolution/withdraw-complaint.ts";
import type { DemoStep } from "./demo-complaints.ts";
import { keepScene } from "./keep-scene.ts";

type Playing = Readonly<{
  number: string;
  memberId: string;
  step: DemoStep;
  callers: readonly OfficerCaller[];
}>;

/** Does one step of a demo complaint's history in the name of whoever would have done it. */
export async function playStep(deps: Deps, context: ComplaintsContext, playing: Playing): Promise<void> {
  const { number, memberId, step } = playing;
  const { db } = deps;
  const complaint = await findByNumber(db, number);
  if (!complaint) throw new Error("a demo complaint vanished");
  const words = step.words ?? "";
  const member = { memberId, number };
  const acting = { caller: officerFor(complaint, playing.callers), number, version: complaint.version };
  const now = context.clock.now();
  const owner = { officerId: acting.caller.officerId };
  const photoIds = step.photo ? [await keepScene(db, deps.files, { scene: step.photo, owner, now })] : [];
  switch (step.act) {
    case "accept":
      return void (await acceptComplaint(db, context, { ...acting, note: null }));
    case "return":
      return void (await returnComplaint(db, context, { ...acting, reason: words }));
    case "forward": {
      const organisationId = await forwardTarget(deps, complaint, step.category);
      return void (await forwardComplaint(db, context, { ...acting, organisationId, words, note: null }));
    }
    case "ask":
      return void (await askCitizen(db, context, { ...acting, words }));
    case "progress":
      return void (await reportProgress(db, context, { ...acting, words, photoIds }));
    case "resolve": {
      const reasonWithoutPhoto = step.reason ?? null;
      return void (await resolveComplaint(db, context, { ...acting, words, photoIds, reasonWithoutPhoto }));
    }
    case "reject":
      return void (await rejectComplaint(db, context, { ...acting, reason: words }));
    case "correct":
      return void (await correctComplaint(db, context, { ...acting, areaCode: step.area, reason: words }));
    case "answer":
      return void (await answerComplaint(db, context, { ...member, words, photoIds: [] }));
    case "rate": {
      const rating = step.rating ?? 5;
      return void (await rateComplaint(db, context, { ...member, rating, comment: step.words ?? null }));
    }
    case "reopen":
      return void (await reopenComplaint(db, context, { ...member, words, photoIds: [] }));
    case "withdraw":
      return void (await withdrawComplaint(db, context, { ...member, words: step.words ?? null }));
  }
}

/** An officer of the desk it lies on; where practice mode has none, the centre steps in. */
function officerFor(complaint: Complaint, callers: readonly OfficerCaller[]): OfficerCaller {
  const workers = callers.filter(({ role }) => role !== "viewer");
  const found =
    workers.find(({ organisationId, role }) => organisationId === complaint.organisationId && role === "officer") ??
    workers.find(({ organisationId }) => organisationId === complaint.organisationId) ??
    workers.find(({ isCentre, role }) => isCentre && role === "officer") ??
    workers.find(({ isCentre }) => isCentre);
  if (!found) throw new Error("demo complaints need the demo officers");
  return found;
}

async function forwardTarget({ db }: Deps, complaint: Complaint, category: string | undefined): Promise<string> {
  if (category) return findServing(db, { areaCode: complaint.areaCode, category });
  const suggested = await suggestOrganisations(db, complaint);
  return suggested.find(({ id }) => id !== complaint.organisationId)?.id ?? centreId(db);
}
