import { truncateGraphemes } from "@paknam/thai";
import type { Db } from "../../../../platform/db/db.ts";
import { placeInSentence } from "../../../places/index.ts";
import { type Draft, descriptionOf } from "./draft.ts";
import { hintsOf, settlePlace } from "./settle-place.ts";
import type { Talk, Understood } from "./talk.ts";

/** What the database keeps of one complaint. */
const MOST_LETTERS = 5_000;

/** Adds to what the person tells; a place told in it is understood at once and not asked again, one that was
 * only named is offered. */
export async function addText(
  tx: Db,
  { say }: Talk,
  given: { draft: Draft; messageId: string | null; text: string },
): Promise<Understood> {
  const { messageId, text } = given;
  const { draft, isCut } = withText(given.draft, { messageId, text });
  const notes = isCut ? [say("complaintDialogue.tooLong")] : [];
  const isPlaceOpen = draft.place === null && draft.doubt === null;
  const found = isPlaceOpen ? await placeInSentence(tx, text) : null;
  if (!found) return { draft, notes };
  const { answer, isFirm } = found;
  if (!isFirm) return { draft: { ...draft, hints: hintsOf(answer) }, notes };
  // The spot that was named ("ตลาดปากน้ำ"), for the summary and for the officer to read.
  const spot = answer.kind === "inside" && answer.label ? [{ messageId, text: answer.label }] : [];
  const settled = settlePlace(draft, { answer, messageId });
  return { draft: { ...settled, placeWords: [...settled.placeWords, ...spot] }, notes };
}

/** Joins a text, cut at what can be kept. */
export function withText(
  draft: Draft,
  { messageId, text }: { messageId: string | null; text: string },
): { draft: Draft; isCut: boolean } {
  const room = MOST_LETTERS - descriptionOf(draft).length - (draft.texts.length > 0 ? 1 : 0);
  if (text.length <= room) return { draft: { ...draft, texts: [...draft.texts, { messageId, text }] }, isCut: false };
  const kept = cut(text, room);
  const texts = kept === "" ? draft.texts : [...draft.texts, { messageId, text: kept }];
  return { draft: { ...draft, texts }, isCut: true };
}

/** A visible letter may be several units long: cut until it fits. */
function cut(text: string, room: number): string {
  let most = Math.max(0, room);
  for (;;) {
    const kept = most === 0 ? "" : truncateGraphemes(text, most);
    if (kept.length <= room) return kept;
    most -= kept.length - room;
  }
}
