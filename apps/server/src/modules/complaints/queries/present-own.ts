import type { OwnComplaint, OwnComplaintRow, StepKind } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import type { FileLinks } from "../../../platform/files/file-links.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { type Complaint, citizenActsIn, isOpen } from "../complaint.ts";
import type { ComplaintsContext } from "../context.ts";
import { listPhotos } from "../photos/photos.queries.ts";
import { listSteps } from "../steps.queries.ts";
import { need } from "./need.ts";
import { placesAndDesks } from "./places-and-desks.ts";
import { excerptOf, presentStep } from "./present-officer.ts";

/** Steps that are the officers' own affair. */
const INTERNAL: readonly StepKind[] = ["noted", "assigned", "corrected"];

/** Rows of "เรื่องของฉัน". */
export async function presentOwnRows(db: Db, complaints: readonly Complaint[], now: Date): Promise<OwnComplaintRow[]> {
  const { areas, organisations } = await placesAndDesks(db, complaints);
  return complaints.map((complaint) => ({
    number: complaint.number,
    state: complaint.state,
    category: complaint.category,
    area: (complaint.areaCode && areas.get(complaint.areaCode)) || null,
    organisation: need(organisations, complaint.organisationId),
    submittedAt: complaint.submittedAt.toISOString(),
    resolveDueAt: complaint.resolveDueAt.toISOString(),
    updatedAt: complaint.updatedAt.toISOString(),
    isOverdue: isOpen(complaint.state) && complaint.resolveDueAt < now,
    rating: complaint.rating,
    excerpt: excerptOf(complaint.description),
  }));
}

/**
 * One complaint as the one who filed it sees it: no officer's name, no note between officers.
 * @param options.mayAct false by number and code alone: who only knows the code reads, and acts in LINE
 */
export async function presentOwn(
  db: Db,
  context: ComplaintsContext & { links: FileLinks },
  { complaint, mayAct }: { complaint: Complaint; mayAct: boolean },
): Promise<OwnComplaint> {
  const now = context.clock.now();
  const [steps, photos, [row]] = await Promise.all([
    listSteps(db, complaint.id),
    listPhotos(db, context.links, complaint.id),
    presentOwnRows(db, [complaint], now),
  ]);
  if (!row) throw new Error("a complaint was not presented");
  const { excerpt: _, ...shared } = row;
  const shown = steps.filter(({ kind, toOrganisationId }) => !INTERNAL.includes(kind) || toOrganisationId !== null);
  const organisations = await organisationRefs(
    db,
    shown.flatMap((step) => [step.fromOrganisationId ?? [], step.toOrganisationId ?? []].flat()),
  );
  const submittedId = steps.find(({ kind }) => kind === "submitted")?.id;
  return {
    ...shared,
    description: complaint.description,
    placeText: complaint.placeText,
    point: complaint.point,
    pictures: photos.filter(({ stepId }) => stepId === submittedId).map(({ picture }) => picture),
    steps: shown.map((step) => ({
      ...presentStep(step, organisations),
      pictures: photos.filter(({ stepId }) => stepId === step.id).map(({ picture }) => picture),
    })),
    acts: mayAct ? citizenActsIn(complaint, now) : [],
  };
}
