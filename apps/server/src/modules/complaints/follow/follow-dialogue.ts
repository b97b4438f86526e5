import { isNo, isYes } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Db } from "../../../platform/db/db.ts";
import type { Dialogue, Person } from "../../messages/index.ts";
import type { ComplaintsContext } from "../context.ts";
import { withdrawPhotos } from "../intake/dialogue/draft-photos.queries.ts";
import { isAcknowledgement, isStart, smallTalkOf } from "../intake/dialogue/understand-words.ts";
import { localeOf } from "../telling/about.ts";
import { readFollowState } from "./follow-state.ts";
import { FOLLOW_KEY, type FollowTalk, saying } from "./follow-talk.ts";
import { hearFollowChoice } from "./hear-follow-choice.ts";
import { hearFollowed } from "./hear-followed.ts";
import { listToRate, listWaiting } from "./own-complaints.queries.ts";
import { withoutMessage } from "./send-words.ts";
import {
  asksForOwn,
  numberAsked,
  ratingIn,
  saysNotFixed,
  wantsToAnswer,
  withdrawalAsked,
} from "./understand-follow.ts";

/** An office waits: what comes is most likely the answer, however much it sounds like a complaint. */
const ANSWERS = 0.999;
const LIKELY = 0.995;

/** Following one's own complaints by chat. State: follow-state.ts. */
export function openFollowDialogue(given: { context: ComplaintsContext; publicUrl: string }): Dialogue {
  const talkWith = (person: Person, now: Date): FollowTalk => ({
    ...given,
    person,
    now,
    say: wordsIn(person.language),
    locale: localeOf(person.language),
  });

  return {
    key: FOLLOW_KEY,
    offer: (language) => ({
      kind: "say",
      label: wordsIn(language)("complaintFollow.offer"),
      data: `${FOLLOW_KEY}:list`,
    }),
    async opensOn(tx, { incoming, person, now }) {
      if (incoming.kind === "photo") return (await listWaiting(tx, person.memberId)).length > 0 ? LIKELY : 0;
      if (incoming.kind !== "text") return 0;
      const { text } = incoming;
      if (asksForOwn(text) || numberAsked(text) || withdrawalAsked(text)) return 1;
      if (isStart(text) || isAcknowledgement(text)) return 0;
      if (smallTalkOf(text) && ratingIn(text) === null) return 0;
      return opensByOwn(tx, { text, memberId: person.memberId, now });
    },
    async turn(tx, { person, incoming, now }, remembered) {
      const talk = talkWith(person, now);
      const state = readFollowState(remembered);
      if (incoming.kind === "choice")
        return hearFollowChoice(tx, talk, {
          state: state === "unreadable" ? null : state,
          data: incoming.data.slice(FOLLOW_KEY.length + 1),
        });
      if (state === "unreadable") return { say: [saying(talk.say("complaintFollow.restarted"))], state: null };
      return hearFollowed(tx, talk, { state, incoming });
    },
    async cancel(tx, { person, now }, remembered) {
      const { say } = talkWith(person, now);
      const state = readFollowState(remembered);
      if (state === null || state === "unreadable") return [saying(say("complaintFollow.cancelledPlain"))];
      if ("photos" in state)
        await withdrawPhotos(tx, {
          memberId: person.memberId,
          photoIds: state.photos.map(({ photoId }) => photoId),
          now,
        });
      if ("number" in state) return [saying(say("complaintFollow.cancelled", { number: state.number }))];
      return [saying(say("complaintFollow.cancelledPlain"))];
    },
    async forget(tx, person, messageId, remembered) {
      const now = given.context.clock.now();
      const state = readFollowState(remembered);
      if (state === null || state === "unreadable") return null;
      const without = withoutMessage(state, messageId);
      if (!without) return null;
      const gone = "photos" in state ? state.photos.filter((each) => each.messageId === messageId) : [];
      await withdrawPhotos(tx, { memberId: person.memberId, photoIds: gone.map(({ photoId }) => photoId), now });
      const isEmpty = "texts" in without && without.texts.length === 0 && without.photos.length === 0;
      const isOver = isEmpty && (without.kind === "which" || without.kind === "is-it");
      return { say: [saying(talkWith(person, now).say("complaintFollow.forgotten"))], state: isOver ? null : without };
    },
  };
}

async function opensByOwn(tx: Db, given: { text: string; memberId: string; now: Date }): Promise<number> {
  const { text, memberId, now } = given;
  if (ratingIn(text) !== null || saysNotFixed(text))
    return (await listToRate(tx, memberId, now)).length > 0 || saysNotFixed(text) ? LIKELY : 0;
  if ((await listWaiting(tx, memberId)).length > 0) return isYes(text) || isNo(text) ? LIKELY : ANSWERS;
  return wantsToAnswer(text) ? LIKELY : 0;
}
