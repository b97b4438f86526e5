import type { Registration } from "@paknam/contract";
import type { Choice, Message } from "../../messages/index.ts";
import { isChangedSince, type Question, textAsked } from "./join-questions.ts";
import { type JoinTalk, joinTap, textOf } from "./join-talk.ts";

/** Asks for one consent in its words of today, with a way to the whole of it; each by itself. */
export function askConsent(
  talk: JoinTalk,
  {
    registration,
    question,
    notes,
    choices,
  }: {
    registration: Registration;
    question: Question;
    notes: readonly string[];
    choices: readonly Choice[];
  },
): Message {
  const { say, locale } = talk;
  const text = textAsked(registration, question);
  if (!text) throw new Error(`no words for ${question}`);
  const { texts, draft } = registration;
  const isNotice = text.purpose === "service";
  const answer = (label: string, value: "yes" | "no"): Choice =>
    joinTap(label, `answer:${question}:${text.version}:${value}`);
  const yes = answer(say(`joiningDialogue.consent.${isNotice ? "acknowledge" : "yes"}`), "yes");
  const no = isNotice ? [] : [answer(say("joiningDialogue.consent.no"), "no")];
  const changed = isChangedSince(draft, text) ? [say("joiningDialogue.consent.changed")] : [];
  const lines = [
    ...[...notes, ...changed].map((value) => ({ value })),
    { value: text.short[locale] },
    { value: say(isNotice ? "joiningDialogue.consent.typedNotice" : "joiningDialogue.consent.typed") },
  ];
  return {
    kind: "card",
    altText: `${text.title[locale]} ${text.short[locale]}`,
    card: {
      label: say("joiningDialogue.consent.label", { number: texts.indexOf(text) + 1, count: texts.length }),
      title: text.title[locale],
      lines,
      buttons: [yes, ...no, { kind: "page", label: say("joiningDialogue.consent.read"), path: "/join" }],
    },
    choices,
  };
}

/** The whole text, for those who cannot open the page. */
export const readConsent = ({ locale }: JoinTalk, registration: Registration, question: Question): Message | null => {
  const text = textAsked(registration, question);
  return text && textOf(`${text.title[locale]}\n\n${text.body[locale]}`);
};
