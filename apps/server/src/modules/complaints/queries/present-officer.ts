import type { OfficerComplaint, OfficerComplaintRow, OfficerStep } from "@paknam/contract";
import { truncateGraphemes } from "@paknam/thai";
import type { OfficerCaller } from "../../../platform/auth/callers.ts";
import type { Db } from "../../../platform/db/db.ts";
import type { FileLinks } from "../../../platform/files/file-links.ts";
import { memberById } from "../../members/index.ts";
import { officerNames, officersOnLeave, organisationRefs, suggestOrganisations } from "../../organisations/index.ts";
import { type Complaint, dueAtOf, urgencyOf } from "../complaint.ts";
import { mayAct, officerActs } from "../complaints.policy.ts";
import { listByIds } from "../complaints.queries.ts";
import { complaintsTables } from "../complaints.tables.ts";
import type { ComplaintsContext } from "../context.ts";
import { listPhotos } from "../photos/photos.queries.ts";
import { listSteps, type Step } from "../steps.queries.ts";
import { findNearby } from "./inbox.queries.ts";
import { need } from "./need.ts";
import { placesAndDesks } from "./places-and-desks.ts";

const EXCERPT_LENGTH = 120;
export const excerptOf = (text: string): string => truncateGraphemes(text.replace(/\s+/g, " "), EXCERPT_LENGTH);

/** Rows of the officers' list, in the order given; areas, organisations and names are read once for all. */
export async function presentRows(db: Db, complaints: readonly Complaint[], now: Date): Promise<OfficerComplaintRow[]> {
  const officerIds = complaints.flatMap(({ officerId }) => officerId ?? []);
  const [{ areas, organisations }, names, onLeave, withPhoto] = await Promise.all([
    placesAndDesks(db, complaints),
    officerNames(db, officerIds),
    officersOnLeave(db, { officerIds, now }),
    idsWithPhoto(
      db,
      complaints.map(({ id }) => id),
    ),
  ]);
  return complaints.map((complaint) => ({
    number: complaint.number,
    state: complaint.state,
    urgency: urgencyOf(complaint, now),
    category: complaint.category,
    excerpt: excerptOf(complaint.description),
    area: (complaint.areaCode && areas.get(complaint.areaCode)) || null,
    organisation: need(organisations, complaint.organisationId),
    officer: complaint.officerId ? { id: complaint.officerId, name: names.get(complaint.officerId) ?? "" } : null,
    isOfficerOnLeave: complaint.officerId !== null && onLeave.has(complaint.officerId),
    hasPhoto: withPhoto.has(complaint.id),
    isSensitive: complaint.isSensitive,
    reopenCount: complaint.reopenCount,
    submittedAt: complaint.submittedAt.toISOString(),
    dueAt: dueAtOf(complaint).toISOString(),
    updatedAt: complaint.updatedAt.toISOString(),
  }));
}

async function idsWithPhoto(db: Db, ids: readonly string[]): Promise<Set<string | null>> {
  if (ids.length === 0) return new Set();
  const rows = await complaintsTables(db)
    .selectFrom("complaints.photo")
    .select("complaintId")
    .distinct()
    .where("complaintId", "in", ids)
    .where("unsentAt", "is", null)
    .where("erasedAt", "is", null)
    .execute();
  return new Set(rows.map(({ complaintId }) => complaintId));
}

/** One complaint, whole, as an officer may see it. Who filed it is shown to those who deal with it now, not to earlier desks. */
export async function presentToOfficer(
  db: Db,
  context: ComplaintsContext & { links: FileLinks },
  { complaint, caller }: { complaint: Complaint; caller: OfficerCaller },
): Promise<OfficerComplaint> {
  const now = context.clock.now();
  const [steps, photos, acts, nearbyIds, reporter, suggested] = await Promise.all([
    listSteps(db, complaint.id),
    listPhotos(db, context.links, complaint.id),
    officerActs(db, caller, complaint),
    findNearby(db, caller, { complaint, now }),
    complaint.memberId ? memberById(db, complaint.memberId) : null,
    suggestOrganisations(db, { areaCode: complaint.areaCode, category: complaint.category }),
  ]);
  const people = steps.flatMap(({ actorKind, actorId }) => (actorKind === "officer" && actorId ? [actorId] : []));
  const [[row], nearby, names, organisations] = await Promise.all([
    presentRows(db, [complaint], now),
    presentRows(db, await listByIds(db, nearbyIds), now),
    officerNames(db, people),
    organisationRefs(
      db,
      steps.flatMap((step) => [step.fromOrganisationId ?? [], step.toOrganisationId ?? []].flat()),
    ),
  ]);
  if (!row) throw new Error("a complaint was not presented");
  const submittedId = steps.find(({ kind }) => kind === "submitted")?.id;
  const isShown = caller.isCentre || mayAct(caller, complaint) || complaint.organisationId === caller.organisationId;
  return {
    number: row.number,
    version: complaint.version,
    state: row.state,
    urgency: row.urgency,
    category: row.category,
    suggestedCategories: context.categories.suggest(complaint.description, 3),
    isSensitive: row.isSensitive,
    channel: complaint.channel,
    description: complaint.description,
    point: complaint.point,
    placeText: complaint.placeText,
    area: row.area,
    areaSource: complaint.areaSource,
    organisation: row.organisation,
    officer: row.officer,
    reporter: reporter && {
      displayName: isShown ? reporter.displayName : null,
      isReachable: reporter.isFriend,
    },
    pictures: photos.filter(({ stepId }) => stepId === submittedId).map(({ picture }) => picture),
    steps: steps.map((step) => ({
      ...presentStep(step, organisations),
      version: step.version,
      byName: step.actorKind === "officer" && step.actorId ? (names.get(step.actorId) ?? null) : null,
      fromOrganisation:
        step.toOrganisationId && step.fromOrganisationId ? need(organisations, step.fromOrganisationId) : null,
      note: step.note,
      detail: step.detail,
      pictures: photos.filter(({ stepId }) => stepId === step.id).map(({ picture }) => picture),
    })),
    acts,
    suggestedOrganisations: suggested.filter(({ id }) => id !== complaint.organisationId),
    nearby,
    submittedAt: row.submittedAt,
    acceptDueAt: complaint.acceptDueAt.toISOString(),
    resolveDueAt: complaint.resolveDueAt.toISOString(),
    acceptedAt: complaint.acceptedAt?.toISOString() ?? null,
    resolvedAt: complaint.resolvedAt?.toISOString() ?? null,
    rating: complaint.rating,
    ratingComment: complaint.ratingComment,
    reopenCount: complaint.reopenCount,
    forwardCount: complaint.forwardCount,
  };
}

/** The part of a step that both sides see. `organisation` is where it went, or else whose desk it was on. */
export function presentStep(
  step: Step,
  organisations: Awaited<ReturnType<typeof organisationRefs>>,
): Omit<OfficerStep, "version" | "byName" | "fromOrganisation" | "note" | "detail" | "pictures"> {
  const organisationId = step.toOrganisationId ?? step.fromOrganisationId;
  return {
    kind: step.kind,
    at: step.at.toISOString(),
    by: step.actorKind,
    organisation: organisationId ? need(organisations, organisationId) : null,
    words: step.words,
  };
}
