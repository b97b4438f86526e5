import { isNo, isSkip, isYes } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Db } from "../../../../platform/db/db.ts";
import type { Dialogue, Incoming, Message, Person, Turn, Turned } from "../../../messages/index.ts";
import type { ComplaintsContext } from "../../context.ts";
import { findSubmitted } from "../find-submitted.ts";
import { addable, hearAtAdd, justFiled } from "./add-or-new.ts";
import { type Draft, newDraft, readDraft } from "./draft.ts";
import { withdrawPhotos } from "./draft-photos.queries.ts";
import { forgetPart } from "./forget-part.ts";
import { cardOf, hearChoice } from "./hear-choice.ts";
import { hearPart, partOf } from "./hear-part.ts";
import { fullWords, refusePhoto } from "./hear-photo.ts";
import { dropDraft, respond } from "./respond.ts";
import { hearAtResume, hold, wasSilent } from "./resume.ts";
import type { ProvinceFacts, Talk } from "./talk.ts";
import { FILE_KEY } from "./taps.ts";
import { isAcknowledgement, isConfirm, isStart, looksEnglish, smallTalkOf } from "./understand-words.ts";

/** A photo or a pin out of nothing is most likely the beginning of a complaint. */
const OUT_OF_NOTHING = 0.7;
/** Whatever nobody else understands right after filing: perhaps more about what was filed. */
const AFTER_FILING = 0.6;

/** However much it sounds like one: what an office waits for, or a verdict on what it did, comes first. */
const MOST_LIKELY = 0.99;

type Given = Readonly<{ context: ComplaintsContext; province: ProvinceFacts }>;

/**
 * Filing by chat. Pure thinking is in the files beside (what is missing, what was meant); here the turns come in and the draft goes
 * out. State: draft.ts.
 */
export function openFileDialogue(given: Given): Dialogue {
  const talkWith = (person: Person, now: Date, language: string): Talk => ({
    ...given,
    person,
    now,
    say: wordsIn(language),
    locale: language === "en" ? "en" : "th",
  });

  return {
    key: FILE_KEY,
    offer: (language) => ({
      kind: "say",
      label: wordsIn(language)("complaintDialogue.offer"),
      data: `${FILE_KEY}:start`,
    }),
    async opensOn(tx, { incoming, person, now }) {
      if (incoming.kind === "photo" || incoming.kind === "place") return OUT_OF_NOTHING;
      if (incoming.kind !== "text") return 0;
      const { text } = incoming;
      if (isStart(text)) return 1;
      if (isConfirm(text) || isAcknowledgement(text))
        return (await justFiled(tx, person, now)) === null ? 0 : OUT_OF_NOTHING;
      if (smallTalkOf(text)) return 0;
      const likely = Math.min(MOST_LIKELY, given.context.categories.soundsLikeComplaint(text));
      if (likely > AFTER_FILING || isYes(text) || isNo(text) || isSkip(text)) return likely;
      return (await addable(tx, { person, now })) === null ? likely : AFTER_FILING;
    },
    async turn(tx, turn, state) {
      const { person, now } = turn;
      const incoming = carriedText(turn.incoming);
      const language = languageOf({ person, incoming });
      const { draft, isSalvaged } = readDraft(state, { language, now });
      const spoken = draft && (draft.texts.length > 0 || language === "th") ? draft.language : language;
      const talk = talkWith(person, now, spoken);
      const said = draft && { ...draft, language: talk.locale };
      if (incoming.kind === "choice") return hearChoice(tx, talk, { draft: said, data: incoming.data });
      if (said === null && incoming.kind === "text") {
        const again = await answerAfterFiling(tx, talk, incoming.text);
        if (again) return again;
      }
      // A tap that carries words has said already that they are something new.
      const isOpen =
        said === null && turn.incoming.kind !== "choice" && !(incoming.kind === "text" && isStart(incoming.text));
      const addTo = isOpen ? await addable(tx, talk) : null;
      const begun = said ?? { ...newDraft({ language: talk.locale, now }), addTo };
      return hearTurn(tx, talk, { incoming, draft: begun, isSalvaged });
    },
    async cancel(tx, { person, now }, state) {
      const { draft } = readDraft(state, { language: "th", now });
      const talk = talkWith(person, now, draft?.language ?? person.language);
      if (draft) await dropDraft(tx, talk, draft);
      if (draft?.addTo) return [text(talk.say("complaintDialogue.addTo.cancelled", { number: draft.addTo }))];
      return [text(talk.say("complaintDialogue.cancelled"))];
    },
    async forget(tx, person, messageId, state) {
      const now = given.context.clock.now();
      const { draft } = readDraft(state, { language: "th", now });
      const forgotten = draft && forgetPart(draft, messageId);
      if (!forgotten) return null;
      const talk = talkWith(person, now, draft.language);
      await withdrawPhotos(tx, { memberId: person.memberId, photoIds: forgotten.photoIds, now });
      const key = forgotten.what === "photo" ? "forgottenPhoto" : "forgotten";
      const words = talk.say(`complaintDialogue.${key}`);
      if (forgotten.draft.addTo !== null && forgotten.draft.held.length === 0)
        return { say: [text(words)], state: null };
      return respond(tx, talk, { draft: forgotten.draft, notes: [words] });
    },
  };
}

/** A tap that carries words said before ("complaints.file:text:<message>:<words>"): as if they were said now. */
function carriedText(incoming: Incoming): Incoming {
  const prefix = `${FILE_KEY}:text:`;
  if (incoming.kind !== "choice" || !incoming.data.startsWith(prefix)) return incoming;
  const [messageId = "", ...words] = incoming.data.slice(prefix.length).split(":");
  return { kind: "text", text: words.join(":"), messageId: messageId || null, occurredAt: incoming.occurredAt };
}

const text = (words: string): Message => ({ kind: "text", text: words });

/** The person's language, or English for words that are plainly English. */
const languageOf = ({ person, incoming }: Pick<Turn, "person" | "incoming">): "th" | "en" =>
  person.language === "en" || (incoming.kind === "text" && looksEnglish(incoming.text)) ? "en" : "th";

async function hearTurn(
  tx: Db,
  talk: Talk,
  { incoming, draft, isSalvaged }: { incoming: Incoming; draft: Draft; isSalvaged: boolean },
): Promise<Turned> {
  const { say, now } = talk;
  const before = isSalvaged ? [say("complaintDialogue.restarted")] : [];
  if (incoming.kind === "broken-photo") {
    const key = incoming.reason === "too-large" ? "tooLarge" : incoming.reason;
    return respond(tx, talk, { draft, notes: [say(`complaintDialogue.photos.${key}`)] });
  }
  const waiting = draft.photos.length + draft.held.filter(({ kind }) => kind === "photo").length;
  if (incoming.kind === "photo" && (await refusePhoto(tx, talk, { photo: incoming, waiting }))) {
    if (!incoming.isLast) return { say: [], state: draft };
    const asked: Draft = wasSilent(draft, now) ? { ...draft, detour: "resume" } : draft;
    return respond(tx, talk, { draft: asked, notes: [fullWords(talk)] });
  }
  const part = await partOf(tx, talk, incoming);
  if (!part) {
    if (incoming.kind !== "other") return { say: [], state: draft };
    return respond(tx, talk, { draft, notes: [say("complaintDialogue.small.unreadable")] });
  }
  const isAtResume = draft.asking?.question === "resume";
  const heard =
    draft.addTo !== null
      ? await hearAtAdd(tx, talk, { draft, part })
      : isAtResume
        ? await hearAtResume(tx, talk, { draft, part })
        : wasSilent(draft, now)
          ? { draft: hold(draft, part), notes: [] }
          : await hearPart(tx, talk, { draft, part });
  // Of a set only the last photo gets an answer.
  if (incoming.kind === "photo" && !incoming.isLast)
    return {
      say: [],
      state: { ...heard.draft, lastAt: isAtResume || wasSilent(draft, now) ? heard.draft.lastAt : now.toISOString() },
    };
  return respond(tx, talk, { ...heard, notes: [...before, ...heard.notes] });
}

/** "ส่งเรื่อง" typed twice gets the same answer; thanks get a word. Null for anything else. */
async function answerAfterFiling(tx: Db, talk: Talk, words: string): Promise<Turned | null> {
  const isAgain = isConfirm(words);
  if (!isAgain && !isAcknowledgement(words)) return null;
  const just = await justFiled(tx, talk.person, talk.now);
  if (just === null) return null;
  if (!isAgain) return { say: [text(talk.say("complaintDialogue.filed.thanks"))], state: null };
  const { memberId } = talk.person;
  const filed = await findSubmitted(tx, talk.context, { memberId, submissionKey: just.submissionKey });
  return filed ? { say: [await cardOf(tx, talk, filed)], state: null } : null;
}
