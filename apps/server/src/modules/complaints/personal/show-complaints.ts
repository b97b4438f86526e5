import type { StepKind } from "@paknam/contract";
import { formatDateTime } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import { type DataSubject, type HeldItem, type HeldPart, heldLine } from "../../../platform/personal.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { areaRefs } from "../../places/index.ts";
import type { Complaint } from "../complaint.ts";
import { listOfMember } from "../complaints.queries.ts";
import type { ComplaintsContext } from "../context.ts";
import { listSteps, type Step } from "../steps.queries.ts";
import { keptPhotos, loosePhotosOf } from "./held.queries.ts";
import { speakerFor } from "./speaker.ts";

/** More than anybody files. */
const MOST = 5_000;
/** The officers' own affair. */
const INTERNAL: readonly StepKind[] = ["noted", "assigned", "corrected"];

/** Everything somebody filed, whole: words, place, every step they may see, photos, rating. Of officers only their organisation. */
export async function showComplaints(db: Db, context: ComplaintsContext, subject: DataSubject): Promise<HeldPart[]> {
  const { say, locale } = speakerFor(subject);
  const items: HeldItem[] = [];
  for (const complaint of await listOfMember(db, subject.memberId, MOST))
    items.push(...(await showOne(db, context, { complaint, subject })));
  const loose = (await loosePhotosOf(db, subject.memberId)).map(({ fileId, addedAt }) => ({
    lines: [heldLine("addedAt", say("privacy.held.sentAt"), addedAt.toISOString(), formatDateTime(addedAt, locale))],
    fileIds: [fileId],
  }));
  return [
    { key: "complaints", title: say("privacy.held.parts.complaints"), items },
    { key: "loosePhotos", title: say("privacy.held.parts.loosePhotos"), items: loose },
  ];
}

/** The complaint, then each step that brought words or photos. */
async function showOne(
  db: Db,
  context: ComplaintsContext,
  { complaint, subject }: { complaint: Complaint; subject: DataSubject },
): Promise<HeldItem[]> {
  const { say, locale, nameOf } = speakerFor(subject);
  const steps = (await listSteps(db, complaint.id)).filter(({ kind }) => !INTERNAL.includes(kind));
  const photos = await keptPhotos(db, complaint.id);
  const organisations = await organisationRefs(db, [
    complaint.organisationId,
    ...steps.flatMap((step) => step.toOrganisationId ?? step.fromOrganisationId ?? []),
  ]);
  const area = complaint.areaCode ? (await areaRefs(db, [complaint.areaCode])).get(complaint.areaCode) : undefined;
  const category = context.categories.find(complaint.category)?.name;
  const time = (key: string, label: string, at: Date) =>
    heldLine(key, label, at.toISOString(), formatDateTime(at, locale));
  const organisation = (id: string | null) => {
    const name = organisations.get(id ?? "")?.name ?? null;
    return heldLine("organisation", say("privacy.held.organisation"), name, name && nameOf(name));
  };
  const { number, description, point } = complaint;
  const first: HeldItem = {
    title: number,
    lines: [
      heldLine("number", say("privacy.held.number"), number),
      heldLine("category", say("privacy.held.category"), complaint.category, category && nameOf(category)),
      heldLine("description", say("privacy.held.description"), description),
      heldLine("areaCode", say("privacy.held.place"), complaint.areaCode, area && nameOf(area.name)),
      heldLine("placeText", say("privacy.held.label"), complaint.placeText),
      heldLine("point", say("privacy.held.point"), point, point && `${point.lat}, ${point.lng}`),
      heldLine("state", say("privacy.held.state"), complaint.state, say(`states.${complaint.state}`)),
      organisation(complaint.organisationId),
      time("submittedAt", say("privacy.held.submittedAt"), complaint.submittedAt),
      time("resolveDueAt", say("privacy.held.resolveDueAt"), complaint.resolveDueAt),
      heldLine("rating", say("privacy.held.rating"), complaint.rating),
      heldLine("ratingComment", say("privacy.held.ratingComment"), complaint.ratingComment),
    ],
    fileIds: photosOf(
      photos,
      steps.find(({ kind }) => kind === "submitted"),
    ),
  };
  const rest = steps
    .filter(({ kind }) => kind !== "submitted")
    .map((step) => ({
      title: `${number} · ${say(`privacy.held.steps.${step.kind}`)}`,
      lines: [
        heldLine("number", say("privacy.held.number"), number),
        heldLine("step", say("privacy.held.step"), step.kind, say(`privacy.held.steps.${step.kind}`)),
        time("at", say("privacy.held.at"), step.at),
        heldLine("by", say("privacy.held.actor"), step.actorKind, say(`privacy.held.by.${step.actorKind}`)),
        organisation(step.toOrganisationId ?? step.fromOrganisationId),
        heldLine("words", say("privacy.held.words"), step.words),
      ],
      fileIds: photosOf(photos, step),
    }));
  return [first, ...rest];
}

const photosOf = (
  photos: readonly { fileId: string; stepId: string | null }[],
  step: Step | undefined,
): readonly string[] => photos.filter(({ stepId }) => stepId === step?.id).map(({ fileId }) => fileId);
