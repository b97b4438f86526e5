import type { EmergencyNumber } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Card, Choice, Message, Person } from "../messages/index.ts";
import { nameIn, type ProvinceFacts } from "./province-file.ts";

/** Data of the choices that the chat itself understands. */
export const HELP = "conversations:help";

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

/** To a new friend: what can be done here, typed and tapped. */
export function welcome(given: Given): Message {
  const { language } = given.person;
  const say = wordsIn(language);
  const province = nameIn(given.province.name, language);
  return card(say("conversations.welcome.altText", { province }), {
    label: say("conversations.welcome.label", { province }),
    tone: "acting",
    title: say("conversations.welcome.title"),
    lines: (["tell", "photo", "words", "emergency"] as const).map((key) => ({
      value: say(`conversations.welcome.${key}`),
    })),
    buttons: [...given.offers.slice(0, 3), helpChoice(language)],
  });
}

/** All that can be said here, and a person. */
export function help(given: Given): Message {
  const say = wordsIn(given.person.language);
  const { name, hotline } = given.province.complaintCentre;
  return card(say("conversations.help.altText"), {
    title: say("conversations.help.title"),
    lines: [
      ...(["file", "mine", "stop", "language"] as const).map((key) => ({ value: say(`conversations.help.${key}`) })),
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
