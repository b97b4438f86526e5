import type { PlaceAnswer } from "@paknam/contract";
import type { Db } from "../../platform/db/db.ts";
import { answerNamed } from "./find-place.ts";
import { locatePoint } from "./locate-point.ts";
import { comparable, type NamedPlace, namedPlaces } from "./named-places.queries.ts";
import { pointInText } from "./point-in-text.ts";

/**
 * What has a spot of its own, so that "ไฟดับหน้าวัด…" says where. Roads, stations, the airport, whole districts and bare names of
 * sub-districts are named in passing too ("รถไปสุวรรณภูมิ"): of 155 public complaints two named one that was not the place, and
 * of 100 from across the border four.
 */
const SPOTS: ReadonlySet<string> = new Set([
  "temple",
  "school",
  "university",
  "hospital",
  "market",
  "mall",
  "government",
  "park",
  "police",
  "pier",
  "community",
  "industrial-estate",
]);

/**
 * Where a sentence that tells what happened also says where.
 * @returns `isFirm`: said so plainly that nobody need ask (a pin's figures, "ต.…", the name of a spot); else it is worth offering.
 *   null when no place is named; a mere likeness ("ถนนพัง") names none
 */
export async function placeInSentence(
  db: Db,
  sentence: string,
): Promise<{ answer: PlaceAnswer; isFirm: boolean } | null> {
  const point = pointInText(sentence);
  if (point) return { answer: await locatePoint(db, point), isFirm: true };
  const text = comparable(sentence);
  const named = await namedPlaces(db, text);
  const answer = await answerNamed(db, named, text);
  if (!answer || answer.kind === "unknown") return null;
  return { answer, isFirm: answer.kind === "outside" || named.some(isFirm) };
}

const isFirm = ({ kind, term, neighbourCode }: NamedPlace): boolean =>
  neighbourCode === null && (SPOTS.has(kind) || /^(ตำบล|ต\.|อำเภอ|อ\.)/.test(term));
