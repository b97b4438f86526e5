import { wordsIn } from "@paknam/wording";
import type { Db } from "../../../platform/db/db.ts";
import { isRegistered, setFriend } from "../../members/index.ts";
import type { Card, Choice, Message, Person } from "../../messages/index.ts";
import { HELP, languageChoice } from "../answers.ts";
import type { Desk } from "../desk.ts";
import { disasterState } from "../menus/disaster.queries.ts";
import { nameIn } from "../province-file.ts";
import { offersOf } from "../run-dialogue.ts";

type Greeted = Person & Readonly<{ isFriend: boolean }>;

/**
 * Somebody added the account as a friend, or unblocked it: one free reply that says who we are and offers what can be done. Whoever was
 * here before is greeted as such; nothing of theirs is lost.
 * @param given.person as known before this: not a friend means that they had blocked us
 */
export async function greet(desk: Desk, tx: Db, given: { person: Greeted; at: Date }): Promise<Message> {
  const { person, at } = given;
  await setFriend(tx, { memberId: person.memberId, isFriend: true, at });
  const isMember = await isRegistered(tx, person.memberId);
  const isDisaster = (await disasterState(tx)) === "on";
  const card = isMember || !person.isFriend ? cardBack(desk, person, isMember) : cardNew(desk, person);
  return isDisaster ? inDisaster(card, person.language) : card;
}

type CardMessage = Extract<Message, { kind: "card" }>;

function cardNew(desk: Desk, person: Person): CardMessage {
  const say = wordsIn(person.language);
  const province = nameIn(desk.province.name, person.language);
  return {
    kind: "card",
    altText: say("joiningDialogue.greeting.altText", { province }),
    card: {
      label: say("joiningDialogue.greeting.label", { province }),
      tone: "acting",
      title: say("joiningDialogue.greeting.title"),
      lines: [
        { value: say("joiningDialogue.greeting.tell") },
        { value: say("joiningDialogue.greeting.join") },
        { value: say("joiningDialogue.greeting.emergency") },
        { value: say("joiningDialogue.greeting.english") },
      ],
      buttons: [...firstOffer(desk, person), joinChoice(person), helpChoice(person)],
    },
    choices: [languageChoice(person.language === "en" ? "th" : "en")],
  };
}

function cardBack(desk: Desk, person: Person, isMember: boolean): CardMessage {
  const say = wordsIn(person.language);
  const { displayName: name } = person;
  const province = nameIn(desk.province.name, person.language);
  const own: Choice = { kind: "page", label: say("joiningDialogue.greeting.ownLabel"), path: "/me" };
  return {
    kind: "card",
    altText: say("joiningDialogue.back.altText"),
    card: {
      label: say("joiningDialogue.greeting.label", { province }),
      tone: "acting",
      title: name ? say("joiningDialogue.back.titleNamed", { name }) : say("joiningDialogue.back.title"),
      lines: [
        { value: say(`joiningDialogue.back.${isMember ? "member" : "guest"}`) },
        ...(isMember ? [] : [{ value: say("joiningDialogue.back.join") }]),
        { value: say("joiningDialogue.greeting.emergency") },
      ],
      buttons: [...firstOffer(desk, person), isMember ? own : joinChoice(person), helpChoice(person)],
    },
    choices: [languageChoice(person.language === "en" ? "th" : "en")],
  };
}

/** While there is a disaster that comes first. */
function inDisaster(message: CardMessage, language: string): CardMessage {
  const say = wordsIn(language);
  const urgent: Card["lines"] = [
    { value: say("joiningDialogue.disaster.tell") },
    { value: say("joiningDialogue.disaster.call") },
  ];
  const { card } = message;
  return {
    ...message,
    altText: `${say("joiningDialogue.disaster.label")} ${say("joiningDialogue.disaster.tell")}`,
    card: {
      ...card,
      label: say("joiningDialogue.disaster.label"),
      tone: "danger",
      lines: [...urgent, ...(card.lines ?? [])],
    },
  };
}

const firstOffer = (desk: Desk, { language }: Person): Choice[] => offersOf(desk.dialogues, language).slice(0, 1);

const joinChoice = ({ language }: Person): Choice => ({
  kind: "page",
  label: wordsIn(language)("joiningDialogue.greeting.joinLabel"),
  path: "/join",
});

const helpChoice = ({ language }: Person): Choice => ({
  kind: "say",
  label: wordsIn(language)("conversations.helpLabel"),
  data: HELP,
});
