import { isNo, isSkip, isYes } from "@paknam/thai";
import type { Db } from "../../../../platform/db/db.ts";
import { findPlace } from "../../../places/index.ts";
import type { Draft, Part } from "./draft.ts";
import { askPlaceAnew, leaveToCentre, settlePlace } from "./settle-place.ts";
import { addText } from "./take-text.ts";
import { centreName, type Talk, type Understood } from "./talk.ts";
import { insistsInside, soundsLikePlace } from "./understand-words.ts";

/** Asked once more in other words; then the centre finds it. */
const MOST_TRIES = 2;
const SOUNDS_LIKE_MORE = 0.6;

/** A pin: the most exact thing a person can say about where. */
export async function hearPin(
  tx: Db,
  { say }: Talk,
  given: { draft: Draft; part: Extract<Part, { kind: "place" }> },
): Promise<Understood> {
  const { draft, part } = given;
  const answer = await findPlace(tx, { point: part.point });
  const hadPlace = draft.place !== null && draft.asking?.question === "summary";
  const words = part.words ? [{ messageId: part.messageId, text: part.words }] : [];
  const settled = settlePlace(draft, { answer, messageId: part.messageId, pin: part.point });
  const notes = hadPlace && settled.place ? [say("complaintDialogue.summary.placeChanged")] : [];
  return { draft: { ...settled, placeWords: [...settled.placeWords, ...words] }, notes };
}

/** What was typed to the question where, which side, or which of several. */
export async function hearPlaceWords(
  tx: Db,
  talk: Talk,
  given: { draft: Draft; messageId: string | null; text: string },
): Promise<Understood> {
  const { draft, text, messageId } = given;
  const plain = answerInAWord(talk, draft, text);
  if (plain) return plain;
  const answer = await findPlace(tx, { text });
  if (answer.kind === "unknown") return hearUnknownWords(tx, talk, given);
  const cleared: Draft = { ...draft, place: null, doubt: null, photoPoint: null };
  const settled = settlePlace(cleared, { answer, messageId });
  return { draft: { ...settled, placeWords: [...draft.placeWords, { messageId, text }] }, notes: [] };
}

/** "ไม่ทราบ", "ไม่ใช่", "ใช่": what they mean depends on what was asked. */
function answerInAWord(talk: Talk, draft: Draft, text: string): Understood | null {
  const question = draft.asking?.question;
  const { say } = talk;
  const toCentre = (key: "place.toCentre" | "outside.insisted"): Understood => ({
    draft: leaveToCentre(draft),
    notes: [say(`complaintDialogue.${key}`, { centre: centreName(talk) })],
  });
  if (question === "photo-place") {
    if (isYes(text)) return null;
    return isNo(text) || isSkip(text) ? { draft: { ...draft, photoPoint: null }, notes: [] } : null;
  }
  if (question === "outside") {
    if (insistsInside(text)) return toCentre("outside.insisted");
    if (isNo(text)) return { draft: askPlaceAnew(draft), notes: [] };
    return isSkip(text) || isYes(text) ? { draft, notes: [] } : null;
  }
  if (isSkip(text)) return toCentre("place.toCentre");
  if (isNo(text)) return { draft: { ...draft, doubt: null, detour: "place-name" }, notes: [] };
  return null;
}

async function hearUnknownWords(
  tx: Db,
  talk: Talk,
  given: { draft: Draft; messageId: string | null; text: string },
): Promise<Understood> {
  const { draft, text, messageId } = given;
  // The story goes on instead of an answer: it is kept, and where is asked again.
  const isMore = !soundsLikePlace(text) && talk.context.categories.soundsLikeComplaint(text) > SOUNDS_LIKE_MORE;
  if (isMore) return addText(tx, talk, given);
  const tried: Draft = {
    ...draft,
    placeTries: draft.placeTries + 1,
    placeWords: [...draft.placeWords, { messageId, text }],
  };
  if (tried.placeTries < MOST_TRIES) return { draft: tried, notes: [] };
  return {
    draft: leaveToCentre(tried),
    notes: [talk.say("complaintDialogue.place.toCentre", { centre: centreName(talk) })],
  };
}
