import type { Registration } from "@paknam/contract";
import { isYes } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import { dropDraft, isRegistered, showRegistration } from "../../members/index.ts";
import type { Dialogue, Incoming, Message, Turned } from "../../messages/index.ts";
import { askJoin } from "./ask-join.ts";
import { confirmJoining } from "./confirm-joining.ts";
import { hearPlace, isPlaceQuestion } from "./hear-place.ts";
import { hearTap } from "./hear-tap.ts";
import { hearText } from "./hear-text.ts";
import { isQuestion, nextQuestion, type Question, questionBefore } from "./join-questions.ts";
import { type JoinState, readJoinState, wasSilent } from "./join-state.ts";
import { JOIN_KEY, type Joining, type JoinTalk, joinTap, talkWith, textOf } from "./join-talk.ts";
import { confirms, wantsBack, wantsPage, wantsToDelete, wantsToJoin, wantsToKeep } from "./join-words.ts";
import { again, type Outcome } from "./outcome.ts";
import { showOwnData } from "./own-card.ts";
import { fieldToChange } from "./summary-card.ts";

/**
 * Registering by chat, one question a reply. The answers lie in the members' draft, the same that the page writes: either goes on where the
 * other stopped. State: join-state.ts.
 */
export function openJoinDialogue(given: Joining): Dialogue {
  return {
    key: JOIN_KEY,
    opensOn: async (_tx, { incoming }) =>
      incoming.kind === "text" && (wantsToJoin(incoming.text) || wantsToDelete(incoming.text)) ? 1 : 0,
    async turn(tx, turn, remembered) {
      const talk = talkWith(given, turn);
      const { incoming, person } = turn;
      const act = incoming.kind === "choice" ? incoming.data.slice(JOIN_KEY.length + 1) : null;
      if (await isRegistered(tx, person.memberId))
        return { say: [await showOwnData(tx, talk, talk.say("joiningDialogue.done.already"))], state: null };
      if (act === "delete" || (incoming.kind === "text" && wantsToDelete(incoming.text))) {
        await dropDraft(tx, person.memberId);
        return { say: [textOf(talk.say("joiningDialogue.deleted"))], state: null };
      }
      const state = readJoinState(remembered);
      const isStart = act === "start" || (incoming.kind === "text" && wantsToJoin(incoming.text));
      if (state === null || state === "unreadable" || isStart)
        return begin(tx, talk, { act: isStart ? null : act, isRestarted: state === "unreadable" });
      if (incoming.kind === "photo" && !incoming.isLast) return { say: [], state };
      if (wasSilent(state, talk.now) && act === null && incoming.kind === "text")
        return respond(tx, talk, again(state.asking, talk.say("joiningDialogue.begin.again")));
      return hear(tx, talk, { state, incoming, act });
    },
    async cancel(_tx, turn) {
      const { say } = talkWith(given, turn);
      return [textOf(say("joiningDialogue.cancelled"), [joinTap(say("joiningDialogue.deleteLabel"), "delete")])];
    },
  };
}

/** A tap on an old message answers its own question even when nothing is talked about any more. */
async function begin(
  tx: Db,
  talk: JoinTalk,
  { act, isRestarted }: { act: string | null; isRestarted: boolean },
): Promise<Turned> {
  const { say, members, person, now } = talk;
  const registration = await showRegistration({ ...members, db: tx }, person.memberId);
  const asking = nextQuestion(registration);
  if (act !== null) {
    const state: JoinState = { asking, places: [], isStudy: false, isMore: false, lastAt: now.toISOString() };
    return hear(tx, talk, { state, incoming: null, act });
  }
  const isNew = Object.keys(registration.draft).length === 0;
  const hello = isNew
    ? [say("joiningDialogue.begin.hello"), say("joiningDialogue.begin.known")]
    : [say(`joiningDialogue.${isRestarted ? "restarted" : "begin.again"}`)];
  return respond(tx, talk, { ask: "next", notes: hello });
}

type Hearing = Readonly<{ state: JoinState; incoming: Incoming | null; act: string | null }>;

async function hear(tx: Db, talk: JoinTalk, { state, incoming, act }: Hearing): Promise<Turned> {
  const { members, person, say } = talk;
  const { asking } = state;
  const registration = await showRegistration({ ...members, db: tx }, person.memberId);
  const way = act ?? (incoming?.kind === "text" ? wayIn(talk, asking, incoming.text) : null);
  if (way === "confirm") return confirm(tx, talk, asking);
  if (way === "page") return { say: [pageMessage(talk)], state: { ...state, lastAt: talk.now.toISOString() } };
  if (way === "keep") return respond(tx, talk, { ask: "next", notes: [] });
  if (way === "back") {
    const before = questionBefore(asking);
    return respond(tx, talk, before ? again(before) : again(asking, say("joiningDialogue.first")));
  }
  if (way?.startsWith("change:")) {
    const field = way.slice("change:".length);
    return respond(tx, talk, isQuestion(field) ? again(field) : { ask: "next", notes: [] });
  }
  const outcome = await hearAnswer(tx, talk, { registration, state, incoming, way });
  // A question that comes again after a word why is still the same: more may be added as before.
  return respond(tx, talk, outcome.ask === asking ? { isMore: state.isMore, ...outcome } : outcome);
}

async function hearAnswer(
  tx: Db,
  talk: JoinTalk,
  given: { registration: Registration; state: JoinState; incoming: Incoming | null; way: string | null },
): Promise<Outcome> {
  const { registration, state, incoming, way } = given;
  const { asking, isMore } = state;
  if (way?.startsWith("answer:")) return hearTap(tx, talk, { registration, state, act: way.slice("answer:".length) });
  if (incoming?.kind === "text") return hearText(tx, talk, { registration, state, incoming });
  if (incoming?.kind === "place" && isPlaceQuestion(asking))
    return hearPlace(tx, talk, { registration, question: asking, isMore, incoming });
  return again(asking, talk.say("joiningDialogue.unreadable"));
}

/** What can be said at every question, as the tap that says the same. */
function wayIn(talk: JoinTalk, asking: Question, text: string): string | null {
  if (wantsBack(text)) return "back";
  if (wantsPage(text)) return "page";
  if (wantsToKeep(text)) return "keep";
  if (asking !== "summary") return null;
  if (confirms(text) || isYes(text)) return "confirm";
  const field = fieldToChange(talk, text);
  return field && `change:${field}`;
}

/** Only what was shown is confirmed. */
async function confirm(tx: Db, talk: JoinTalk, asking: Question): Promise<Turned> {
  if (asking !== "summary") return respond(tx, talk, { ask: "next", notes: [] });
  const confirmed = await confirmJoining(tx, talk);
  return "done" in confirmed ? { say: [confirmed.done], state: null } : respond(tx, talk, confirmed);
}

const pageMessage = ({ say }: JoinTalk): Message => ({
  kind: "card",
  altText: say("joiningDialogue.webWords"),
  card: {
    title: say("joiningDialogue.webWords"),
    buttons: [{ kind: "page", label: say("joiningDialogue.web"), path: "/join" }],
  },
});

/** Asks what comes next, with the answers as they are kept now. */
async function respond(tx: Db, talk: JoinTalk, outcome: Outcome): Promise<Turned> {
  const registration = await showRegistration({ ...talk.members, db: tx }, talk.person.memberId);
  const { ask, notes, say = [], places = [], isStudy = false, isMore = false } = outcome;
  const asking = ask === "next" ? nextQuestion(registration) : ask;
  const state: JoinState = { asking, places: [...places], isStudy, isMore, lastAt: talk.now.toISOString() };
  return { say: [...say, await askJoin(tx, talk, { registration, state, notes })], state };
}
