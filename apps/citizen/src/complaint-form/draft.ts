import type { Point, SubmitComplaint } from "@paknam/contract";
import { z } from "zod";

/** Where it is, as far as the person said: a settled place, or nothing because they do not know. */
const DraftPlace = z.object({
  point: z.object({ lat: z.number(), lng: z.number() }).nullable(),
  placeText: z.string().nullable(),
  areaCode: z.string().nullable(),
  /** What to show for it; null when it was skipped. */
  label: z.string().nullable(),
});
export type DraftPlace = z.output<typeof DraftPlace>;

/** What is kept on the phone until the form is sent; photos are kept beside it. */
export const Draft = z.object({
  submissionKey: z.uuid(),
  description: z.string(),
  category: z.string().nullable(),
  /** null: not answered yet. */
  place: DraftPlace.nullable(),
  photos: z.array(z.object({ id: z.string(), point: DraftPlace.shape.point, photoId: z.string().nullable() })),
  savedAt: z.number(),
});
export type Draft = z.output<typeof Draft>;

export const SKIPPED_PLACE: DraftPlace = { point: null, placeText: null, areaCode: null, label: null };

/** A form nobody has touched. The key makes sending it twice file it once. */
export function newDraft(submissionKey: string, now: number): Draft {
  return { submissionKey, description: "", category: null, place: null, photos: [], savedAt: now };
}

/** Whether there is anything worth keeping. */
export function isUntouched(draft: Draft): boolean {
  return (
    draft.description.trim() === "" && draft.category === null && draft.place === null && draft.photos.length === 0
  );
}

/** The form as the server wants it. Throws when category is missing; the steps see to that. */
export function submissionOf(draft: Draft, photoIds: readonly string[]): SubmitComplaint {
  if (draft.category === null) throw new Error("a form without a category was sent");
  const { point, placeText, areaCode } = draft.place ?? SKIPPED_PLACE;
  return {
    submissionKey: draft.submissionKey,
    description: draft.description.trim(),
    category: draft.category,
    point,
    placeText,
    areaCode,
    photoIds: [...photoIds],
  };
}

/** Metres between two points; near enough within a province. */
export function metresBetween(one: Point, other: Point): number {
  const perDegree = 111_320;
  const east = (one.lng - other.lng) * perDegree * Math.cos((one.lat * Math.PI) / 180);
  return Math.hypot(east, (one.lat - other.lat) * perDegree);
}
