import type { OfficerAct, OfficerComplaint } from "@paknam/contract";
import type { Draft } from "./drafts.ts";

/** What is still missing: the field and the sentence (key in `consoleComplaint.form`) to say there. */
export type Missing = { field: keyof Draft; say: "needed" | "chooseOrganisation" | "proofNeeded" | "nothingCorrected" };

const NEEDS_WORDS: readonly OfficerAct[] = [
  "return",
  "forward",
  "ask",
  "progress",
  "resolve",
  "reject",
  "note",
  "correct",
  "reopen",
];

/** Checks a draft before it is sent; the server checks again. Null when nothing is missing. */
export function missingIn(
  act: OfficerAct,
  draft: Draft,
  complaint: Pick<OfficerComplaint, "category" | "area" | "point">,
): Missing | null {
  if (act === "forward" && draft.organisationId === null) return { field: "organisationId", say: "chooseOrganisation" };
  if (act === "correct" && !isCorrected(draft, complaint)) return { field: "category", say: "nothingCorrected" };
  if (NEEDS_WORDS.includes(act) && draft.words.trim() === "") return { field: "words", say: "needed" };
  if (act === "resolve" && draft.photos.length === 0 && draft.reasonWithoutPhoto.trim() === "")
    return { field: "reasonWithoutPhoto", say: "proofNeeded" };
  return null;
}

function isCorrected(draft: Draft, complaint: Pick<OfficerComplaint, "category" | "area" | "point">): boolean {
  const { category, areaCode, point } = draft;
  if (category !== null && category !== complaint.category) return true;
  if (areaCode !== null && areaCode !== complaint.area?.code) return true;
  return point !== null && (point.lat !== complaint.point?.lat || point.lng !== complaint.point?.lng);
}
