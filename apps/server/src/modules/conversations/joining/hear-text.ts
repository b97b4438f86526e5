import { type Registration, Residence } from "@paknam/contract";
import { graphemeLength, isNo, isSkip } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import type { Incoming } from "../../messages/index.ts";
import { hearConsent } from "./hear-consent.ts";
import { hearPlace, isPlaceQuestion, keepPlace } from "./hear-place.ts";
import type { Question } from "./join-questions.ts";
import type { JoinState } from "./join-state.ts";
import { type JoinTalk, textOf } from "./join-talk.ts";
import { isEnough, isSmallTalk, saysAdult, saysAll, saysSameAsHome } from "./join-words.ts";
import { optionsOf } from "./list-options.ts";
import { again, keep, type Outcome } from "./outcome.ts";
import { readBirthYear } from "./read-birth-year.ts";
import { readChosen } from "./read-chosen.ts";

const NAME_MOST = 120;
/** Above it words tell of a problem rather than say a name: "น้ำท่วม" and "ถนนพัง" do (0.99), "สายชล น้ำใส" does not (0.95). */
const SOUNDS_LIKE_REPORT = 0.96;

/** A mere "no" passes these over. */
const MAY_BE_NONE: ReadonlySet<Question> = new Set(["phone", "work", "followed", "groups", "topics"]);

type Said = Extract<Incoming, { kind: "text" }>;
type Given = Readonly<{ registration: Registration; state: JoinState; incoming: Said }>;

/** A typed answer to what was asked. */
export async function hearText(tx: Db, talk: JoinTalk, given: Given): Promise<Outcome> {
  const { registration, state, incoming } = given;
  const { asking: question } = state;
  const { text } = incoming;
  const { say } = talk;
  if (question.startsWith("consent:")) return hearConsent(tx, talk, { registration, question, text });
  if (state.places.length > 0) {
    const chosen = readChosen(
      text,
      state.places.map(({ label }, index) => ({ key: String(index), label })),
    );
    if (chosen?.length === 1) return choosePlace(tx, talk, { registration, state, index: Number(chosen[0]) });
  }
  if (isSkip(text) || isEnough(text) || (MAY_BE_NONE.has(question) && isNo(text)))
    return skip(tx, talk, { registration, state });
  switch (question) {
    case "name":
      return hearName(tx, talk, incoming);
    case "birthYear": {
      if (saysAdult(text)) return keep(tx, talk, { question, answers: { birthYear: null } });
      const birthYear = readBirthYear(text);
      return birthYear === null
        ? again(question, say("joiningDialogue.birthYear.again"))
        : keepYear(tx, talk, birthYear);
    }
    case "phone":
      return keep(tx, talk, { question, answers: { phone: text.slice(0, 60) } });
    case "residence": {
      const options = Residence.options.map((key) => ({ key, label: say(`joiningDialogue.residence.${key}`) }));
      const chosen = readChosen(text, options)?.flatMap((key) => Residence.safeParse(key).data ?? []) ?? [];
      const [residence] = chosen;
      if (chosen.length !== 1 || !residence) return again(question, say("joiningDialogue.notChosen"));
      return keep(tx, talk, { question, answers: { residence } });
    }
    case "groups":
    case "topics": {
      if (question === "topics" && saysAll(text)) return keep(tx, talk, { question, answers: allTopics(registration) });
      const chosen = readChosen(text, optionsOf(talk, registration, question));
      if (!chosen) return again(question, say("joiningDialogue.notChosen"));
      const before = state.isMore ? (registration.draft[question] ?? []) : [];
      return keep(tx, talk, { question, answers: { [question]: [...new Set([...before, ...chosen])] } });
    }
    default:
      if (!isPlaceQuestion(question)) return again(question, say("joiningDialogue.unclear"));
      if (isSmallTalk(text)) return again(question, say("joiningDialogue.begin.again"));
      if (question === "work" && saysSameAsHome(text)) return keepHomeAsWork(tx, talk, registration);
      return hearPlace(tx, talk, { registration, question, isMore: state.isMore, incoming });
  }
}

async function hearName(tx: Db, talk: JoinTalk, { text, messageId }: Said): Promise<Outcome> {
  const { say } = talk;
  const [, said] = /^\s*(?:ชื่อ|ผมชื่อ|ฉันชื่อ|หนูชื่อ|name)\s*[:：]?\s*(\S.*)$/isu.exec(text) ?? [];
  const name = said ?? text;
  if (isSmallTalk(name) && /[\p{L}\p{N}]/u.test(name)) return again("name", say("joiningDialogue.begin.again"));
  if (graphemeLength(name) > NAME_MOST) return again("name", say("joiningDialogue.name.tooLong"));
  if (said === undefined && talk.soundsLikeReport(text) > SOUNDS_LIKE_REPORT) {
    // The complaint's own dialogue takes the words from the tap.
    const data = `complaints.file:text:${messageId ?? ""}:${text}`;
    const tap = { kind: "say", label: say("joiningDialogue.name.reportLabel"), data } as const;
    return { ...again("name"), say: [textOf(say("joiningDialogue.name.report"), data.length <= 300 ? [tap] : [])] };
  }
  return keep(tx, talk, { question: "name", answers: { name } });
}

/** A year; a child under ten hears kindly who can register for it, and may have mistyped. */
export async function keepYear(tx: Db, talk: JoinTalk, birthYear: number): Promise<Outcome> {
  const outcome = await keep(tx, talk, { question: "birthYear", answers: { birthYear } });
  if (outcome.ask === "next") return outcome;
  return { ...outcome, notes: [...outcome.notes, talk.say("joiningDialogue.birthYear.tooYoung")] };
}

export const allTopics = ({ topics }: Registration) => ({ topics: topics.map(({ key }) => key) });

export function keepHomeAsWork(tx: Db, talk: JoinTalk, { draft }: Registration): Promise<Outcome> {
  return keep(tx, talk, { question: "work", answers: { work: draft.home ?? null, study: null } });
}

/** Passing over a question, or ending one to which more could be added. */
export async function skip(tx: Db, talk: JoinTalk, { registration, state }: Omit<Given, "incoming">): Promise<Outcome> {
  const { asking: question } = state;
  const { say } = talk;
  const { draft } = registration;
  switch (question) {
    case "name":
      return again(question, say("joiningDialogue.name.needed"));
    case "home":
      return again(question, say("joiningDialogue.home.needed"));
    case "birthYear":
      return again(question, say("joiningDialogue.birthYear.adultOnly"));
    case "phone":
      return keep(tx, talk, { question, answers: { phone: null } });
    case "residence":
      return keep(tx, talk, { question, answers: { residence: "not-said" } });
    case "work":
      return keep(tx, talk, { question, answers: { work: null, study: null } });
    case "followed":
    case "groups":
    case "topics":
      return keep(tx, talk, { question, answers: { [question]: state.isMore ? (draft[question] ?? []) : [] } });
    default:
      return again(question, say("joiningDialogue.unclear"));
  }
}

/** One of the places that fitted; the other side of the border is not ours. */
export function choosePlace(
  tx: Db,
  talk: JoinTalk,
  { registration, state, index }: Omit<Given, "incoming"> & { index: number },
): Promise<Outcome> {
  const { asking: question, places, isStudy, isMore } = state;
  const chosen = places[index];
  if (!isPlaceQuestion(question) || !chosen) return Promise.resolve(again(question));
  if (chosen.place) return keepPlace(tx, talk, { registration, question, isMore, place: chosen.place, isStudy });
  const province = talk.province.name[talk.locale];
  return Promise.resolve(again(question, talk.say("joiningDialogue.place.outside", { province })));
}
