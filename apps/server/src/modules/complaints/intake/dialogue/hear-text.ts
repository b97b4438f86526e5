import { graphemeLength, isNo, isSkip, isYes } from "@paknam/thai";
import type { Db } from "../../../../platform/db/db.ts";
import { findPlace } from "../../../places/index.ts";
import { applyAct } from "./apply-act.ts";
import { categoryNamed, categoryOf, likeliestCategory } from "./choose-category.ts";
import type { Draft } from "./draft.ts";
import { hearPlaceWords } from "./hear-place.ts";
import { settlePlace } from "./settle-place.ts";
import { addText, withText } from "./take-text.ts";
import type { Talk, Understood } from "./talk.ts";
import { optionOf } from "./understand-option.ts";
import { changeOf, correctionIn, isConfirm, isStart, smallTalkOf, soundsLikePlace } from "./understand-words.ts";

type Given = Readonly<{ draft: Draft; messageId: string | null; text: string }>;

/** A typed text: an offered answer, a wish to change something, small talk, the answer to what was asked, or more of the story. */
export async function hearText(tx: Db, talk: Talk, given: Given): Promise<Understood> {
  const { draft, text } = given;
  const { asking } = draft;
  const offered = asking && optionOf(text, asking);
  if (offered) return applyAct(tx, talk, { draft, act: offered.act });
  if (isStart(text))
    return { draft: { ...draft, detour: draft.texts.length > 0 ? "resume" : draft.detour }, notes: [] };
  const small = smallTalkOf(text);
  if (small) return { draft, notes: small === "picture" ? [] : [talk.say(`complaintDialogue.small.${small}`)] };
  const change = draft.texts.length > 0 ? changeOf(text) : null;
  if (change) return applyAct(tx, talk, { draft, act: `change:${change}` });
  switch (asking?.question) {
    case "category":
      return hearCategory(tx, talk, given);
    case "place":
    case "place-choice":
    case "outside":
      return hearPlaceWords(tx, talk, given);
    case "photo-place":
      return isYes(text) ? applyAct(tx, talk, { draft, act: "photo-place:yes" }) : hearPlaceWords(tx, talk, given);
    case "photos":
      return hearAtPhotos(tx, talk, given);
    case "change-photos":
      return isSkip(text) || isNo(text) ? { draft: { ...draft, detour: null }, notes: [] } : more(tx, talk, given);
    case "rewrite":
      return rewrite(tx, talk, given);
    case "summary":
    case "change":
      return hearAtSummary(tx, talk, given);
    default:
      return hearWhat(tx, talk, given);
  }
}

/** The story's beginning. A place alone is kept as the place, and what happened is asked. */
async function hearWhat(tx: Db, talk: Talk, given: Given): Promise<Understood> {
  const { draft, text, messageId } = given;
  if (draft.texts.length > 0) return addText(tx, talk, given);
  if (isSkip(text) || isNo(text) || isYes(text)) {
    if (draft.photos.length === 0) return { draft, notes: [] };
    return addText(tx, talk, { ...given, text: talk.say("complaintDialogue.what.asPhoto") });
  }
  const isShort = graphemeLength(text) <= PLACE_ALONE_LETTERS;
  if (isShort && talk.context.categories.soundsLikeComplaint(text) < PLACE_ALONE_SCORE) {
    const answer = await findPlace(tx, { text });
    if (answer.kind === "inside") {
      const settled = settlePlace(draft, { answer, messageId });
      return { draft: { ...settled, placeWords: [...draft.placeWords, { messageId, text }] }, notes: [] };
    }
  }
  return addText(tx, talk, given);
}
const PLACE_ALONE_LETTERS = 40;
const PLACE_ALONE_SCORE = 0.4;

async function hearCategory(tx: Db, talk: Talk, given: Given): Promise<Understood> {
  const { draft, text } = given;
  const { categories } = talk.context;
  const named = categoryNamed(categories, correctionIn(text) ?? text);
  if (named) return applyAct(tx, talk, { draft, act: `category:${named}` });
  if (isSkip(text) || isYes(text)) {
    const category = likeliestCategory(categories, draft);
    return { draft: { ...draft, category, group: null, detour: null }, notes: [] };
  }
  if (isNo(text)) return { draft: { ...draft, group: "*" }, notes: [] };
  const added = await more(tx, talk, { ...given, draft: { ...draft, group: null, detour: null } });
  const tries = draft.categoryTries + 1;
  const isClear = categoryOf(categories, added.draft) !== null;
  // Asked twice, told twice: the likeliest is taken and shown in the summary, where it can be changed.
  const category = !isClear && tries >= 2 ? likeliestCategory(categories, added.draft) : added.draft.category;
  return { ...added, draft: { ...added.draft, category, categoryTries: tries } };
}

async function hearAtPhotos(tx: Db, talk: Talk, given: Given): Promise<Understood> {
  const { draft, text } = given;
  if (isSkip(text) || isNo(text)) return { draft: { ...draft, hasAskedPhotos: true }, notes: [] };
  if (isConfirm(text)) return { draft: { ...draft, hasAskedPhotos: true }, notes: [] };
  if (isYes(text) || /^มี/.test(text.trim())) return { draft, notes: [talk.say("complaintDialogue.photos.waiting")] };
  const correction = correctionIn(text);
  const added = correction ? await correct(tx, talk, { ...given, text: correction }) : await more(tx, talk, given);
  return { ...added, draft: { ...added.draft, hasAskedPhotos: true } };
}

async function hearAtSummary(tx: Db, talk: Talk, given: Given): Promise<Understood> {
  const { draft, text } = given;
  const atSummary: Draft = { ...draft, detour: null };
  if (draft.asking?.question === "summary" && (isYes(text) || isConfirm(text)))
    return { draft: atSummary, notes: [], end: "confirm" };
  if (isNo(text)) return { draft: { ...draft, detour: draft.detour === "change" ? null : "change" }, notes: [] };
  if (isSkip(text) || isYes(text) || isConfirm(text)) return { draft: atSummary, notes: [] };
  const correction = correctionIn(text);
  const wanted = correction ?? text;
  const named = categoryNamed(talk.context.categories, wanted);
  if (named) return applyAct(tx, talk, { draft: atSummary, act: `category:${named}` });
  if (correction) return correct(tx, talk, { ...given, draft: atSummary, text: correction });
  return more(tx, talk, { ...given, draft: atSummary });
}

/** "ไม่ใช่ ตรงซอย 5": another place, a nearer word about the same place, or another word about what. */
async function correct(tx: Db, talk: Talk, given: Given): Promise<Understood> {
  const { draft, text, messageId } = given;
  const answer = await findPlace(tx, { text });
  const isPlace = answer.kind !== "unknown" && (answer.kind !== "choose" || soundsLikePlace(text));
  if (!isPlace && !soundsLikePlace(text)) return more(tx, talk, given);
  const placeWords = [...draft.placeWords, { messageId, text }];
  const notes = [talk.say("complaintDialogue.summary.placeChanged")];
  if (!isPlace) return { draft: { ...draft, placeWords }, notes };
  const settled = settlePlace({ ...draft, place: null, pin: null }, { answer, messageId });
  return { draft: { ...settled, placeWords }, notes: settled.place ? notes : [] };
}

async function more(tx: Db, talk: Talk, given: Given): Promise<Understood> {
  const added = await addText(tx, talk, given);
  return { ...added, notes: [talk.say("complaintDialogue.summary.added"), ...added.notes] };
}

async function rewrite(_tx: Db, talk: Talk, { draft, messageId, text }: Given): Promise<Understood> {
  const written = withText({ ...draft, texts: [], detour: null, categoryTries: 0 }, { messageId, text });
  const notes = [talk.say("complaintDialogue.summary.rewritten")];
  return { draft: written.draft, notes: written.isCut ? [...notes, talk.say("complaintDialogue.tooLong")] : notes };
}
