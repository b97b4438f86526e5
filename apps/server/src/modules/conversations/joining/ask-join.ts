import { type Registration, Residence } from "@paknam/contract";
import { truncateGraphemes } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import type { Choice, Message } from "../../messages/index.ts";
import { askConsent } from "./ask-consent.ts";
import { type Described, describeAnswers } from "./describe-answers.ts";
import { nextQuestion, type Question } from "./join-questions.ts";
import type { JoinState } from "./join-state.ts";
import { type JoinTalk, joinTap, textOf } from "./join-talk.ts";
import { chosenSoFar, optionsOf } from "./list-options.ts";
import { summaryCard } from "./summary-card.ts";

/** LINE shows 13 taps; three stand at the end of each question. */
const MOST_TAPS = 10;
const LABEL_LETTERS = 20;

type Asking = Readonly<{ registration: Registration; state: JoinState; notes: readonly string[] }>;

/** Words the question, after what is to be said first; taps for what can be tapped, and the same can be typed. */
export async function askJoin(tx: Db, talk: JoinTalk, asking: Asking): Promise<Message> {
  const { registration, state, notes } = asking;
  const { asking: question } = state;
  const { say } = talk;
  const described = await describeAnswers(tx, talk, registration);
  const isAgain = question !== "summary" && nextQuestion(registration) !== question;
  const ways = [
    ...(isAgain && !state.isMore ? [joinTap(say("joiningDialogue.keep"), "keep")] : []),
    joinTap(say("joiningDialogue.back1"), "back"),
    { kind: "page", label: say("joiningDialogue.web"), path: "/join" } as const,
  ];
  if (question === "summary") return summaryCard(talk, { registration, described, notes, ways });
  const now = question in described ? described[question as keyof typeof described] : undefined;
  const before =
    isAgain && !state.isMore && now ? [...notes, say("joiningDialogue.now", { answer: String(now) })] : notes;
  if (question.startsWith("consent:")) return askConsent(talk, { registration, question, notes, choices: ways });
  const { words, taps } =
    state.places.length > 0 ? askWhich(talk, asking) : askPlain(talk, { ...asking, described }, question);
  const short = taps.slice(0, MOST_TAPS).map((tap) => ({ ...tap, label: truncateGraphemes(tap.label, LABEL_LETTERS) }));
  return textOf([...before, words].join("\n\n"), [...short, ...ways]);
}

type Worded = Readonly<{ words: string; taps: readonly Choice[] }>;

function askWhich({ say }: JoinTalk, { state: { asking, places }, notes }: Asking): Worded {
  const list = places.map(({ label }, index) => `${index + 1}  ${label}`);
  const ask = notes.length > 0 ? [] : [say("joiningDialogue.place.choose")];
  const words = [...ask, ...list, say("joiningDialogue.byNumber")].join("\n");
  return { words, taps: places.map(({ label }, index) => joinTap(label, `answer:${asking}:place:${index}`)) };
}

function askPlain(
  talk: JoinTalk,
  { registration, state, described }: Asking & { described: Described },
  question: Question,
): Worded {
  const { say } = talk;
  const pin: Choice = { kind: "place", label: say("joiningDialogue.place.pin") };
  const skip = joinTap(say("joiningDialogue.skip"), `answer:${question}:skip`);
  const enough = joinTap(say("joiningDialogue.enough"), `answer:${question}:enough`);
  switch (question) {
    case "name":
      return { words: say("joiningDialogue.name.ask"), taps: nameKnown(talk) };
    case "birthYear":
      return {
        words: say("joiningDialogue.birthYear.ask"),
        taps: [joinTap(say("joiningDialogue.birthYear.adult"), "answer:birthYear:adult")],
      };
    case "phone":
      return { words: say("joiningDialogue.phone.ask"), taps: [skip] };
    case "residence": {
      const list = Residence.options.map((key, index) => `${index + 1}  ${say(`joiningDialogue.residence.${key}`)}`);
      return {
        words: [say("joiningDialogue.residence.ask"), ...list, say("joiningDialogue.byNumber")].join("\n"),
        taps: Residence.options.map((key) =>
          joinTap(say(`joiningDialogue.residence.${key}`), `answer:residence:${key}`),
        ),
      };
    }
    case "home":
      return { words: say("joiningDialogue.home.ask"), taps: [pin] };
    case "work":
      return {
        words: say("joiningDialogue.work.ask"),
        taps: [skip, joinTap(say("joiningDialogue.work.sameAsHome"), "answer:work:home"), pin],
      };
    case "followed": {
      const areas = described.followed ?? "";
      if (state.isMore) return { words: say("joiningDialogue.followed.more", { areas }), taps: [enough, pin] };
      return { words: say("joiningDialogue.followed.ask"), taps: [skip, pin] };
    }
    case "groups":
    case "topics":
      return askSeveral(talk, { registration, state, question, skip, enough });
    default:
      throw new Error(`${question} is asked elsewhere`);
  }
}

function askSeveral(
  talk: JoinTalk,
  given: { registration: Registration; state: JoinState; question: "groups" | "topics"; skip: Choice; enough: Choice },
): Worded {
  const { say } = talk;
  const { registration, state, question, skip, enough } = given;
  const options = optionsOf(talk, registration, question);
  const chosen = new Set(registration.draft[question] ?? []);
  const list = options.map(({ label }, index) => `${index + 1}  ${label}`);
  const taps = options
    .filter(({ key }) => !state.isMore || !chosen.has(key))
    .map(({ key, label }) => joinTap(label, `answer:${question}:add:${key}`));
  if (state.isMore) {
    const soFar = say(`joiningDialogue.${question}.more`, { chosen: chosenSoFar(talk, registration, question) });
    return { words: [soFar, ...list].join("\n"), taps: [enough, ...taps] };
  }
  const all = question === "topics" ? [joinTap(say("joiningDialogue.topics.all"), "answer:topics:all")] : [];
  const words = [say(`joiningDialogue.${question}.ask`), ...list, say("joiningDialogue.severalByNumber")].join("\n");
  return { words, taps: [skip, ...all, ...taps] };
}

/** The name that LINE shows may be the real one: one tap, and never taken unasked. */
const nameKnown = ({ person }: JoinTalk): Choice[] =>
  person.displayName && person.displayName.length <= LABEL_LETTERS
    ? [joinTap(person.displayName, "answer:name:line")]
    : [];
