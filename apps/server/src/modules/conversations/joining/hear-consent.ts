import type { Registration } from "@paknam/contract";
import { isNo, isYes } from "@paknam/thai";
import type { Db } from "../../../platform/db/db.ts";
import { readConsent } from "./ask-consent.ts";
import { type Question, textAsked } from "./join-questions.ts";
import type { JoinTalk } from "./join-talk.ts";
import { acknowledges, agrees, disagrees, wantsToRead } from "./join-words.ts";
import { again, keep, type Outcome } from "./outcome.ts";

type Given = Readonly<{ registration: Registration; question: Question }>;

/** A yes or no to one consent, typed. */
export async function hearConsent(tx: Db, talk: JoinTalk, given: Given & { text: string }): Promise<Outcome> {
  const { registration, question, text } = given;
  const { say } = talk;
  if (wantsToRead(text)) {
    const whole = readConsent(talk, registration, question);
    return { ...again(question), say: whole ? [whole] : [] };
  }
  const asked = textAsked(registration, question);
  if (!asked) return { ask: "next", notes: [] };
  const isNotice = question === "consent:service";
  if (disagrees(text) || isNo(text))
    return answerConsent(tx, talk, { ...given, version: asked.version, isGiven: false });
  if (isYes(text) || (isNotice ? acknowledges(text) : agrees(text)))
    return answerConsent(tx, talk, { ...given, version: asked.version, isGiven: true });
  return again(question, say("joiningDialogue.unclear"));
}

/**
 * Keeps the answer beside those to other purposes. A tap under words that have changed since is no answer to the new ones; the notice must
 * have been read.
 */
export async function answerConsent(
  tx: Db,
  talk: JoinTalk,
  { registration, question, version, isGiven }: Given & { version: number; isGiven: boolean },
): Promise<Outcome> {
  const { say } = talk;
  const asked = textAsked(registration, question);
  if (!asked) return { ask: "next", notes: [] };
  if (asked.version !== version) return again(question, say("joiningDialogue.consent.changed"));
  if (asked.purpose === "service" && !isGiven) return again(question, say("joiningDialogue.consent.needed"));
  const others = (registration.draft.consents ?? []).filter(({ purpose }) => purpose !== asked.purpose);
  const consents = [...others, { purpose: asked.purpose, version, given: isGiven }];
  return keep(tx, talk, { question, answers: { consents } });
}
