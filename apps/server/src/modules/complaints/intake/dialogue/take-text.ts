import { truncateGraphemes } from "@paknam/thai";
import type { Db } from "../../../../platform/db/db.ts";
import { type Draft, descriptionOf } from "./draft.ts";
import { placeInStory } from "./place-in-story.ts";
import { settlePlace } from "./settle-place.ts";
import type { Talk, Understood } from "./talk.ts";

/** What the database keeps of one complaint. */
const MOST_LETTERS = 5_000;

/** Adds to what the person tells; a place named in it is understood at once, and not asked again. */
export async function addText(
  tx: Db,
  { say }: Talk,
  given: { draft: Draft; messageId: string | null; text: string },
): Promise<Understood> {
  const { messageId, text } = given;
  const { draft, isCut } = withText(given.draft, { messageId, text });
  const notes = isCut ? [say("complaintDialogue.tooLong")] : [];
  const isPlaceOpen = draft.place === null && draft.doubt === null;
  const answer = isPlaceOpen ? await placeInStory(tx, text) : null;
  return { draft: answer ? settlePlace(draft, { answer, messageId }) : draft, notes };
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
