import { type Registration, Residence } from "@paknam/contract";
import type { Db } from "../../../platform/db/db.ts";
import { answerConsent } from "./hear-consent.ts";
import { allTopics, choosePlace, keepHomeAsWork, skip } from "./hear-text.ts";
import { isQuestion, type Question } from "./join-questions.ts";
import type { JoinState } from "./join-state.ts";
import type { JoinTalk } from "./join-talk.ts";
import { again, keep, type Outcome } from "./outcome.ts";

type Given = Readonly<{ registration: Registration; state: JoinState }>;

/**
 * A tapped answer, `<question>:<value>`. It says by itself what it answers, so that a tap on an older message is the answer to its own
 * question and never to another.
 */
export async function hearTap(tx: Db, talk: JoinTalk, given: Given & { act: string }): Promise<Outcome> {
  const { registration, state, act } = given;
  const parts = act.split(":");
  if (parts[0] === "consent") {
    const [, purpose, version, value] = parts;
    const question = `consent:${purpose}`;
    if (!isQuestion(question)) return { ask: "next", notes: [] };
    return answerConsent(tx, talk, { registration, question, version: Number(version), isGiven: value === "yes" });
  }
  const [question = "", value = "", key = ""] = parts;
  if (!isQuestion(question)) return { ask: "next", notes: [] };
  return hearValue(tx, talk, { registration, state: on(state, question), value, key });
}

/** The state as if this question were asked: what is remembered of another is not about it. */
const on = (state: JoinState, question: Question): JoinState =>
  state.asking === question ? state : { ...state, asking: question, places: [], isMore: false, isStudy: false };

async function hearValue(
  tx: Db,
  talk: JoinTalk,
  { registration, state, value, key }: Given & { value: string; key: string },
): Promise<Outcome> {
  const { asking: question } = state;
  const stale = again(question);
  if (value === "skip" || value === "enough") return skip(tx, talk, { registration, state });
  if (value === "place") return choosePlace(tx, talk, { registration, state, index: Number(key) });
  switch (question) {
    case "name": {
      const { displayName } = talk.person;
      return value === "line" && displayName ? keep(tx, talk, { question, answers: { name: displayName } }) : stale;
    }
    case "birthYear":
      return value === "adult" ? keep(tx, talk, { question, answers: { birthYear: null } }) : stale;
    case "residence": {
      const residence = Residence.safeParse(value).data;
      return residence ? keep(tx, talk, { question, answers: { residence } }) : stale;
    }
    case "work":
      return value === "home" ? keepHomeAsWork(tx, talk, registration) : stale;
    case "groups":
    case "topics": {
      if (value === "all" && question === "topics")
        return keep(tx, talk, { question, answers: allTopics(registration) });
      if (value !== "add" || !registration[question].some((option) => option.key === key)) return stale;
      const chosen = [...new Set([...(registration.draft[question] ?? []), key])];
      const after: Outcome = { ask: question, isMore: true, notes: [] };
      return keep(tx, talk, { question, answers: { [question]: chosen }, after });
    }
    default:
      return stale;
  }
}
