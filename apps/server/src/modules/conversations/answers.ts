import type { EmergencyNumber } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Card, Choice, Message, Person } from "../messages/index.ts";
import { nameIn, type ProvinceFacts } from "./province-file.ts";

/** Data of the choices that the chat itself understands. */
export const HELP = "conversations:help";
const LANGUAGE = "conversations:language:";

/** The tap that changes the language, labelled in that language. */
export const languageChoice = (language: "th" | "en"): Choice => ({
  kind: "say",
  label: wordsIn(language)(`joiningDialogue.language.${language}`),
  data: LANGUAGE + language,
});

/** The language of a tapped choice, or null for another choice. */
export function languageChosen(data: string): "th" | "en" | null {
  if (data === `${LANGUAGE}th`) return "th";
  return data === `${LANGUAGE}en` ? "en" : null;
}

type Given = Readonly<{ person: Person; province: ProvinceFacts; offers: readonly Choice[] }>;

const card = (altText: string, drawn: Card): Message => ({ kind: "card", altText, card: drawn });

export const text = (words: string): Message => ({ kind: "text", text: words });

/** A person at the centre, one tap away. */
const callCentre = ({ person, province }: Omit<Given, "offers">): Choice => {
  const number = province.complaintCentre.hotline;
  return { kind: "call", label: wordsIn(person.language)("conversations.person", { phone: number }), number };
};

const helpChoice = (language: string): Choice => ({
  kind: "say",
  label: wordsIn(language)("conversations.helpLabel"),
  data: HELP,
});

/** In which language one would like to talk; asked in both. */
export const askLanguage = ({ language }: Person): Message => ({
  kind: "text",
  text: wordsIn(language)("joiningDialogue.language.ask"),
  choices: [languageChoice("th"), languageChoice("en")],
});

/** All that can be said here, and a person. */
export function help(given: Given): Message {
  const say = wordsIn(given.person.language);
  const { name, hotline } = given.province.complaintCentre;
  return card(say("conversations.help.altText"), {
    title: say("conversations.help.title"),
    lines: [
      ...(["file", "mine", "join", "stop", "language"] as const).map((key) => ({
        value: say(`conversations.help.${key}`),
      })),
      {
        value: say("conversations.help.person", { centre: nameIn(name, given.person.language), phone: hotline }),
      },
    ],
    buttons: [...given.offers.slice(0, 3), callCentre(given)],
  });
}

/** Never a dead end: the three likeliest things, and a person. */
export function notUnderstood(given: Given & { of: "text" | "photo" | "place" | "choice" }): Message {
  const { language } = given.person;
  const say = wordsIn(language);
  const offers = [...given.offers, helpChoice(language)].slice(0, 3);
  const labels = offers.map((offer) => `“${offer.label}”`).join(" ");
  return card(say("conversations.notUnderstood.altText"), {
    title: say(`conversations.notUnderstood.${given.of}`),
    lines: [
      { value: say("conversations.notUnderstood.body") },
      { value: say("conversations.notUnderstood.typed", { labels }) },
    ],
    buttons: [...offers, callCentre(given)],
  });
}

/** The numbers to call, most fitting first, before anything else is said. */
export function emergency(given: Omit<Given, "offers">, numbers: readonly EmergencyNumber[]): Message {
  const { language } = given.person;
  const say = wordsIn(language);
  const nameOf = (number: string): string => {
    const known = given.province.emergencyNumbers.find((each) => each.number === number);
    return known ? nameIn(known.name, language) : "";
  };
  return card(say("conversations.emergency.altText", { numbers: numbers.join(" ") }), {
    label: say("conversations.emergency.label"),
    tone: "danger",
    title: say("conversations.emergency.title"),
    lines: [{ value: say("conversations.emergency.body") }],
    buttons: numbers.map((number) => ({
      kind: "call",
      label: say("conversations.emergency.call", { number, name: nameOf(number) }).trim(),
      number,
    })),
  });
}
