import { formatDate } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import type { Incoming, Turned } from "../../messages/index.ts";
import { organisationRefs } from "../../organisations/index.ts";
import { type Complaint, citizenActsIn, isOpen } from "../complaint.ts";
import { loosePhotos } from "../intake/dialogue/draft-photos.queries.ts";
import { receiveChatPhoto } from "../intake/dialogue/hear-photo.ts";
import { isConfirm, smallTalkOf } from "../intake/dialogue/understand-words.ts";
import { need } from "../queries/need.ts";
import { answerComplaint } from "../resolution/answer-complaint.ts";
import { reopenComplaint } from "../resolution/reopen-complaint.ts";
import type { FollowState, Gathering } from "./follow-state.ts";
import { type FollowTalk, over, saying, seeIt, tapTo } from "./follow-talk.ts";
import { notYours } from "./list-own.ts";
import { findOwn, lastQuestion } from "./own-complaints.queries.ts";

/** What the person sees of the organisation. */
export async function officeOf(tx: Db, { locale }: FollowTalk, complaint: Complaint): Promise<string> {
  return need(await organisationRefs(tx, [complaint.organisationId]), complaint.organisationId).name[locale];
}

/** Begins an answer or a reopening, or says why not; words already gathered are sent at once. */
export async function beginGathering(
  tx: Db,
  talk: FollowTalk,
  {
    kind,
    number,
    gathered,
  }: { kind: Gathering["kind"]; number: string; gathered?: Pick<Gathering, "texts" | "photos"> },
): Promise<Turned> {
  const { say, person, now } = talk;
  const complaint = await findOwn(tx, person.memberId, number);
  if (!complaint) return notYours(talk, number);
  if (!citizenActsIn(complaint, now).includes(kind)) return over(whyNot(talk, kind, complaint), [seeIt(talk, number)]);
  const state: Gathering = { kind, number, texts: gathered?.texts ?? [], photos: gathered?.photos ?? [] };
  if (state.texts.length > 0) return send(tx, talk, state);
  if (state.photos.length > 0) return askAfterPhotos(talk, state);
  if (kind === "reopen") return { say: [saying(say("complaintFollow.reopen.ask", { number }))], state };
  const question = (await lastQuestion(tx, complaint.id)) ?? "";
  const organisation = await officeOf(tx, talk, complaint);
  return { say: [saying(say("complaintFollow.answer.ask", { number, organisation, question }))], state };
}

function whyNot({ say }: FollowTalk, kind: Gathering["kind"], { number, state }: Complaint): string {
  if (kind === "answer") return say("complaintFollow.answer.notWaiting", { number });
  return say(isOpen(state) ? "complaintFollow.reopen.stillOpen" : "complaintFollow.reopen.notPossible", { number });
}

/** Words are sent at once, photos wait for words or for "ส่ง". */
export async function gather(
  tx: Db,
  talk: FollowTalk,
  { state, incoming }: { state: Gathering; incoming: Incoming },
): Promise<Turned> {
  if (incoming.kind === "photo") {
    const { messageId, photoId } = await receiveChatPhoto(tx, talk, incoming);
    const more: Gathering = { ...state, photos: [...state.photos, { messageId, photoId }] };
    return incoming.isLast ? askAfterPhotos(talk, more) : { say: [], state: more };
  }
  if (incoming.kind === "text") {
    const { text, messageId } = incoming;
    if (isConfirm(text) && state.photos.length > 0) return send(tx, talk, state);
    if (smallTalkOf(text)) return beginGathering(tx, talk, { ...state, gathered: state });
    return send(tx, talk, { ...state, texts: [...state.texts, { messageId, text }] });
  }
  if (incoming.kind === "place") {
    const words = [incoming.title, incoming.address].flatMap((each) => each ?? []).join(" ");
    const point = `${incoming.point.lat.toFixed(6)}, ${incoming.point.lng.toFixed(6)}`;
    const text = [words, point].filter((each) => each !== "").join("\n");
    return send(tx, talk, { ...state, texts: [...state.texts, { messageId: incoming.messageId, text }] });
  }
  if (incoming.kind === "broken-photo") {
    const key = incoming.reason === "too-large" ? "tooLarge" : incoming.reason;
    return { say: [saying(talk.say(`complaintDialogue.photos.${key}`))], state };
  }
  return beginGathering(tx, talk, { ...state, gathered: state });
}

function askAfterPhotos({ say }: FollowTalk, state: Gathering): Turned {
  return {
    say: [
      saying(say(`complaintFollow.${state.kind}.photos`), [
        tapTo(say("complaintFollow.answer.sendPhotos"), `send:${state.number}`),
      ]),
    ],
    state,
  };
}

/** Writes the step with all that was gathered. */
export async function send(tx: Db, talk: FollowTalk, state: Gathering): Promise<Turned> {
  const { say, person, context, now, locale } = talk;
  const { number, kind } = state;
  const own = await findOwn(tx, person.memberId, number);
  if (!own) return notYours(talk, number);
  if (!citizenActsIn(own, now).includes(kind)) return over(whyNot(talk, kind, own), [seeIt(talk, number)]);
  const { memberId } = person;
  const photoIds = await loosePhotos(tx, { memberId, photoIds: state.photos.map(({ photoId }) => photoId) });
  const told = state.texts.map(({ text }) => text).join("\n");
  const words = told || say(`complaintFollow.${kind}.onlyPhotos`);
  const act = kind === "answer" ? answerComplaint : reopenComplaint;
  const complaint = await act(tx, context, { memberId, number, words, photoIds });
  const organisation = await officeOf(tx, talk, complaint);
  const date = formatDate(complaint.resolveDueAt, locale);
  return over(say(`complaintFollow.${kind}.done`, { number, organisation, date }), [seeIt(talk, number)]);
}

/** What an unsent message takes out of what was gathered; null when it is not there. */
export function withoutMessage(state: FollowState, messageId: string): FollowState | null {
  if (!("texts" in state)) return null;
  const texts = state.texts.filter((each) => each.messageId !== messageId);
  const photos = state.photos.filter((each) => each.messageId !== messageId);
  if (texts.length === state.texts.length && photos.length === state.photos.length) return null;
  return { ...state, texts, photos };
}
