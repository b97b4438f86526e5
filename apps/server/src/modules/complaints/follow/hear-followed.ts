import { findComplaintNumber, isNo, isYes } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import type { Choice, Incoming, Turned } from "../../messages/index.ts";
import type { Categories } from "../categories.ts";
import { citizenActsIn } from "../complaint.ts";
import { listOfMember } from "../complaints.queries.ts";
import { fullWords, receiveChatPhoto, refusePhoto } from "../intake/dialogue/hear-photo.ts";
import type { FollowState } from "./follow-state.ts";
import { type FollowTalk, over, saying, tapTo } from "./follow-talk.ts";
import { askWhich, listOwn, showOne } from "./list-own.ts";
import { findOwn, listToRate, listWaiting } from "./own-complaints.queries.ts";
import { hearComment, hearPoints, rateByChat } from "./rate-by-chat.ts";
import { beginGathering, gather, officeOf } from "./send-words.ts";
import {
  asksForOwn,
  numberAsked,
  ratingIn,
  saysNotFixed,
  wantsToAnswer,
  withdrawalAsked,
} from "./understand-follow.ts";
import { askToWithdraw, endWithdrawal } from "./withdraw-by-chat.ts";

/**
 * So much like a complaint, and of a clear category, that it may be a new one although an office waits. Answers ("ซอย 5 บ้านเลขที่ 12")
 * sound like complaints too (0.4 to 0.92), but fit no category (0.05 to 0.12 against 0.99).
 */
const NEW = { soundsLike: 0.95, fitsCategory: 0.6 };
/** LINE takes 300 letters of data; the rest of the choice needs some. */
const MOST_CARRIED = 230;

type Given = Readonly<{ state: FollowState | null; incoming: Incoming }>;

/** What was typed or sent, in the middle of something or out of nothing. */
export async function hearFollowed(tx: Db, talk: FollowTalk, { state, incoming }: Given): Promise<Turned> {
  if (incoming.kind === "text") {
    const { text } = incoming;
    const withdrawal = withdrawalAsked(text);
    if (withdrawal) return askToWithdraw(tx, talk, withdrawal.number);
    if (asksForOwn(text)) return { ...(await listOwn(tx, talk)), state };
    const number = numberAsked(text);
    if (number && state?.kind !== "which" && state?.kind !== "withdraw-which") return showOne(tx, talk, number);
  }
  if (incoming.kind === "photo" && state && "photos" in state) {
    const waiting = state.photos.length;
    if (await refusePhoto(tx, talk, { photo: incoming, waiting }))
      return { say: incoming.isLast ? [saying(fullWords(talk))] : [], state };
  }
  switch (state?.kind) {
    case "answer":
    case "reopen":
      return gather(tx, talk, { state, incoming });
    case "rate":
      return hearPoints(tx, talk, { number: state.number, text: incoming.kind === "text" ? incoming.text : "" });
    case "comment":
      if (incoming.kind === "text" && saysNotFixed(incoming.text))
        return beginGathering(tx, talk, { kind: "reopen", number: state.number });
      return hearComment(tx, talk, { state, text: incoming.kind === "text" ? incoming.text : null });
    case "withdraw":
      return hearWithdrawal(tx, talk, { number: state.number, incoming });
    case "withdraw-which":
    case "which":
      return hearWhich(tx, talk, { state, incoming });
    case "is-it":
      return hearIsIt(tx, talk, { state, incoming });
    default:
      return hearOutOfNothing(tx, talk, incoming);
  }
}

async function hearWithdrawal(
  tx: Db,
  talk: FollowTalk,
  given: { number: string; incoming: Incoming },
): Promise<Turned> {
  const { number, incoming } = given;
  const text = incoming.kind === "text" ? incoming.text : "";
  if (isYes(text) || /^ใช่/.test(text.trim())) return endWithdrawal(tx, talk, { number, isWanted: true });
  if (isNo(text) || /^(ไม่ถอน|keep)/i.test(text.trim())) return endWithdrawal(tx, talk, { number, isWanted: false });
  return askToWithdraw(tx, talk, number);
}

/** Out of nothing: points, "ยังไม่เรียบร้อย", or an answer to the office that waits. */
async function hearOutOfNothing(tx: Db, talk: FollowTalk, incoming: Incoming): Promise<Turned> {
  const { person, context } = talk;
  const text = incoming.kind === "text" ? incoming.text : null;
  if (text !== null && (ratingIn(text) !== null || saysNotFixed(text))) return hearVerdict(tx, talk, text);
  const waiting = await listWaiting(tx, person.memberId);
  const [only] = waiting;
  if (!only) return listOwn(tx, talk);
  if (text !== null && wantsToAnswer(text) && waiting.length === 1)
    return beginGathering(tx, talk, { kind: "answer", number: only.number });
  const state = { kind: "answer", number: only.number, texts: [], photos: [] } as const;
  if (waiting.length === 1 && (text === null || !mayBeNew(context.categories, text)))
    return gather(tx, talk, { state: { ...state, texts: [], photos: [] }, incoming });
  const gathered = await gatheredOf(tx, talk, incoming);
  if (waiting.length === 1) return askIsIt(tx, talk, { kind: "is-it", number: only.number, ...gathered });
  const which = { kind: "which", numbers: waiting.map(({ number }) => number), ...gathered } as const;
  if (incoming.kind === "photo" && !incoming.isLast) return { say: [], state: which };
  const words = talk.say(`complaintFollow.answer.${incoming.kind === "photo" ? "whichPhoto" : "which"}`);
  return { say: [await askWhich(tx, talk, { complaints: waiting.slice(0, 10), words, act: "answer" })], state: which };
}

const mayBeNew = (categories: Categories, text: string): boolean =>
  categories.soundsLikeComplaint(text) > NEW.soundsLike && (categories.rank(text)[0]?.score ?? 0) > NEW.fitsCategory;

/** Points, or "ยังไม่เรียบร้อย", about the only one that they can be about. */
async function hearVerdict(tx: Db, talk: FollowTalk, typed: string): Promise<Turned> {
  const { memberId } = talk.person;
  const rating = ratingIn(typed);
  if (rating !== null) {
    const [first, ...more] = await listToRate(tx, memberId, talk.now);
    return first && more.length === 0 ? rateByChat(tx, talk, { number: first.number, rating }) : listOwn(tx, talk);
  }
  const own = await listOfMember(tx, memberId);
  const [first, ...more] = own.filter((each) => citizenActsIn(each, talk.now).includes("reopen"));
  return first && more.length === 0
    ? beginGathering(tx, talk, { kind: "reopen", number: first.number })
    : listOwn(tx, talk);
}

async function gatheredOf(tx: Db, talk: FollowTalk, incoming: Incoming) {
  const { messageId } = incoming;
  if (incoming.kind === "text") return { texts: [{ messageId, text: incoming.text }], photos: [] };
  if (incoming.kind !== "photo") return { texts: [], photos: [] };
  const { photoId } = await receiveChatPhoto(tx, talk, incoming);
  return { texts: [], photos: [{ messageId, photoId }] };
}

/** Which of several: by its place in the list, its number, or a tap; anything else belongs to what is held. */
async function hearWhich(
  tx: Db,
  talk: FollowTalk,
  given: { state: Extract<FollowState, { kind: "which" | "withdraw-which" }>; incoming: Incoming },
): Promise<Turned> {
  const { state, incoming } = given;
  const text = incoming.kind === "text" ? incoming.text : "";
  const chosen = findComplaintNumber(text) ?? state.numbers[Number(/^\s*(\d{1,2})\s*$/.exec(text)?.[1] ?? 0) - 1];
  if (chosen && state.kind === "withdraw-which") return askToWithdraw(tx, talk, chosen);
  if (chosen && state.kind === "which")
    return beginGathering(tx, talk, { kind: "answer", number: chosen, gathered: state });
  const complaints = (await Promise.all(state.numbers.map((each) => findOwn(tx, talk.person.memberId, each)))).filter(
    (each) => each !== undefined,
  );
  if (state.kind === "withdraw-which") {
    const words = talk.say("complaintFollow.withdraw.which");
    return { say: [await askWhich(tx, talk, { complaints, words, act: "withdraw" })], state };
  }
  const more = await gatheredOf(tx, talk, incoming);
  const held = { ...state, texts: [...state.texts, ...more.texts], photos: [...state.photos, ...more.photos] };
  if (incoming.kind === "photo" && !incoming.isLast) return { say: [], state: held };
  const words = talk.say("complaintFollow.answer.which");
  return {
    say: [await askWhich(tx, talk, { complaints: complaints.slice(0, 10), words, act: "answer" })],
    state: held,
  };
}

type IsIt = Extract<FollowState, { kind: "is-it" }>;

async function askIsIt(tx: Db, talk: FollowTalk, state: IsIt): Promise<Turned> {
  const { say, person } = talk;
  const complaint = await findOwn(tx, person.memberId, state.number);
  if (!complaint) return listOwn(tx, talk);
  const organisation = await officeOf(tx, talk, complaint);
  const [first] = state.texts;
  const carried = first && state.texts.length === 1 && first.text.length <= MOST_CARRIED;
  const isNew: Choice = {
    kind: "say",
    label: say("complaintFollow.answer.isNew"),
    data: carried ? `complaints.file:text:${first.messageId ?? ""}:${first.text}` : "complaints.file:start",
  };
  const send = tapTo(say("complaintFollow.answer.send"), `answer:${state.number}`);
  const words = say("complaintFollow.answer.isIt", { organisation, number: state.number });
  return { say: [saying(words, [send, isNew])], state };
}

async function hearIsIt(
  tx: Db,
  talk: FollowTalk,
  { state, incoming }: { state: IsIt; incoming: Incoming },
): Promise<Turned> {
  const text = incoming.kind === "text" ? incoming.text : "";
  const { say } = talk;
  if (isYes(text) || text.trim() === say("complaintFollow.answer.send"))
    return beginGathering(tx, talk, { kind: "answer", number: state.number, gathered: state });
  if (isNo(text) || text.trim() === say("complaintFollow.answer.isNew")) {
    const start: Choice = { kind: "say", label: say("complaintFollow.list.more"), data: "complaints.file:start" };
    return over(say("complaintFollow.answer.tellAgain"), [start]);
  }
  const more = await gatheredOf(tx, talk, incoming);
  const held: IsIt = { ...state, texts: [...state.texts, ...more.texts], photos: [...state.photos, ...more.photos] };
  if (incoming.kind === "photo" && !incoming.isLast) return { say: [], state: held };
  return askIsIt(tx, talk, held);
}
