import type { MemberLanguage } from "@paknam/contract";
import { detectEmergency, isCancel } from "@paknam/thai";
import { wordsIn } from "@paknam/wording";
import type { Db } from "../../platform/db/db.ts";
import { setLanguage } from "../members/index.ts";
import type { Dialogue, Message, Turn } from "../messages/index.ts";
import { askLanguage, emergency, HELP, help, languageChosen, notUnderstood, text } from "./answers.ts";
import { asksForHelp, asksForLanguage, languageNamed, linkCodeIn } from "./commands.ts";
import type { Conversation } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import { hearSwitched } from "./menus/hear-switched.ts";
import { cancelDialogue, dialogueOfChoice, offersOf, type Routed, rankOpenings, runDialogue } from "./run-dialogue.ts";

/** LINE lets nobody write more. */
const TEXT_MOST = 5_000;
const OPENS_ABOVE = 0.5;

type Given = Readonly<{ turn: Turn; conversation: Conversation }>;

/**
 * Who answers this turn: an emergency gets its numbers first, whatever comes then; "ยกเลิก" and the chat's own commands; the dialogue of
 * a tapped choice; a command of another dialogue; the dialogue one is in; the dialogue that these words open; and if nobody, an offer.
 */
export async function routeTurn(desk: Desk, tx: Db, given: Given): Promise<Routed> {
  const { turn, conversation } = given;
  const { incoming } = turn;
  if (incoming.kind !== "text") return routeOther(desk, tx, given);
  if (incoming.text.length > TEXT_MOST)
    return saying(given, text(wordsIn(turn.person.language)("conversations.tooLong")));
  const numbers = detectEmergency(incoming.text);
  if (numbers.length === 0) return routeText(desk, tx, { ...given, words: incoming.text });
  const alarm = emergency({ person: turn.person, province: desk.province }, numbers);
  const dialogue = (await findDialogue(desk, tx, given)).dialogue;
  if (!dialogue) return saying(given, alarm);
  const routed = await runDialogue(tx, { dialogue, turn, conversation });
  return { ...routed, say: [alarm, ...routed.say] };
}

async function routeText(desk: Desk, tx: Db, given: Given & { words: string }): Promise<Routed> {
  const { turn, conversation, words } = given;
  const say = wordsIn(turn.person.language);
  if (isCancel(words)) {
    const dialogue = activeDialogue(desk, conversation);
    if (dialogue) return cancelDialogue(tx, { dialogue, turn, conversation });
    return saying(given, text(say("conversations.cancelled.nothing")));
  }
  if (asksForHelp(words)) return saying(given, help(answering(desk, turn)));
  if (asksForLanguage(words)) return saying(given, askLanguage(turn.person));
  const language = languageNamed(words);
  if (language) return speak(tx, given, language);
  const code = linkCodeIn(words);
  const { lineUserId } = turn.person;
  const linked = code ? await desk.redeem(tx, { code, lineUserId, now: turn.now }) : null;
  if (linked) return saying(given, text(say("conversations.linked", linked)));
  return giveToDialogue(desk, tx, { ...given, of: "text" });
}

async function speak(tx: Db, given: Given, language: MemberLanguage): Promise<Routed> {
  await setLanguage(tx, { memberId: given.turn.person.memberId, language });
  return saying(given, text(wordsIn(language)("conversations.language")));
}

async function routeOther(desk: Desk, tx: Db, given: Given): Promise<Routed> {
  const { turn, conversation } = given;
  const { incoming } = turn;
  if (incoming.kind === "choice") {
    if (incoming.data === HELP) return saying(given, help(answering(desk, turn)));
    const language = languageChosen(incoming.data);
    if (language) return speak(tx, given, language);
    if (await hearSwitched(desk, tx, { data: incoming.data, lineUserId: turn.person.lineUserId }))
      return { say: [], conversation };
    const dialogue = dialogueOfChoice(desk.dialogues, incoming.data);
    if (dialogue) return runDialogue(tx, { dialogue, turn, conversation });
    return saying(given, notUnderstood({ ...answering(desk, turn), of: "choice" }));
  }
  if (incoming.kind === "broken-photo" && !conversation.active)
    return saying(given, text(wordsIn(turn.person.language)(`conversations.brokenPhoto.${incoming.reason}`)));
  return giveToDialogue(desk, tx, { ...given, of: incoming.kind === "place" ? "place" : "photo" });
}

async function giveToDialogue(desk: Desk, tx: Db, given: Given & { of: "text" | "photo" | "place" }): Promise<Routed> {
  const { turn, conversation } = given;
  const { dialogue, likeliest } = await findDialogue(desk, tx, given);
  if (dialogue) return runDialogue(tx, { dialogue, turn, conversation });
  // A set of photos is answered once, with its last.
  if (turn.incoming.kind === "photo" && !turn.incoming.isLast) return { say: [], conversation };
  const offers = offersOf(likeliest, turn.person.language);
  return saying(given, notUnderstood({ person: turn.person, province: desk.province, offers, of: given.of }));
}

/** Whose turn it is: another dialogue's whose command this is, the one we are in, or one that this opens. */
async function findDialogue(
  desk: Desk,
  tx: Db,
  { turn, conversation }: Given,
): Promise<{ dialogue: Dialogue | null; likeliest: readonly Dialogue[] }> {
  const active = activeDialogue(desk, conversation);
  if (active && turn.incoming.kind !== "text") return { dialogue: active, likeliest: [] };
  const others = desk.dialogues.filter((dialogue) => dialogue !== active);
  const ranked = await rankOpenings(tx, others, turn);
  const [first] = ranked;
  const opensAbove = active ? 1 - Number.EPSILON : OPENS_ABOVE;
  const opened = first && first.sureness > opensAbove ? first.dialogue : null;
  return { dialogue: opened ?? active, likeliest: ranked.map((each) => each.dialogue) };
}

/** Null also for a dialogue that this program no longer has. */
const activeDialogue = (desk: Desk, { active }: Conversation): Dialogue | null =>
  desk.dialogues.find((dialogue) => dialogue.key === active?.dialogue) ?? null;

const answering = (desk: Desk, { person }: Turn) => ({
  person,
  province: desk.province,
  offers: offersOf(desk.dialogues, person.language),
});

const saying = ({ conversation }: Given, message: Message): Routed => ({ say: [message], conversation });
