import type { Db } from "../../platform/db/db.ts";
import type { Choice, Dialogue, Message, Turn } from "../messages/index.ts";
import type { Conversation } from "./conversation.ts";

/** What a turn says, and what is talked about afterwards. */
export type Routed = Readonly<{ say: readonly Message[]; conversation: Conversation }>;

/** Gives the turn to a dialogue. One that comes between waits below and goes on when this one is over. */
export async function runDialogue(
  tx: Db,
  { dialogue, turn, conversation }: { dialogue: Dialogue; turn: Turn; conversation: Conversation },
): Promise<Routed> {
  const { active, paused } = conversation;
  const isActive = active?.dialogue === dialogue.key;
  const isPaused = paused?.dialogue === dialogue.key;
  const state = isActive ? active.state : isPaused ? paused.state : undefined;
  const below = isActive ? paused : (active ?? paused);
  const turned = await dialogue.turn(tx, turn, state ?? undefined);
  return { say: turned.say, conversation: after({ dialogue, state: turned.state, below }) };
}

/** Ends the dialogue of that turn's person, with its own words; what waited below goes on. */
export async function cancelDialogue(
  tx: Db,
  { dialogue, turn, conversation }: { dialogue: Dialogue; turn: Turn; conversation: Conversation },
): Promise<Routed> {
  const say = await dialogue.cancel(tx, turn, conversation.active?.state ?? undefined);
  return { say, conversation: after({ dialogue, state: null, below: conversation.paused }) };
}

function after({
  dialogue,
  state,
  below,
}: {
  dialogue: Dialogue;
  state: unknown;
  below: Conversation["active"];
}): Conversation {
  const isOver = state === null || state === undefined;
  return isOver ? { active: below, paused: null } : { active: { dialogue: dialogue.key, state }, paused: below };
}

type Opening = Readonly<{ dialogue: Dialogue; sureness: number }>;

/** Dialogues by how surely this turn opens them, the surest first; equals in the order in which they were given. */
export async function rankOpenings(tx: Db, dialogues: readonly Dialogue[], turn: Turn): Promise<Opening[]> {
  const ranked: Opening[] = [];
  for (const dialogue of dialogues) ranked.push({ dialogue, sureness: await dialogue.opensOn(tx, turn) });
  return ranked.sort((one, other) => other.sureness - one.sureness);
}

/** What can be offered, in that order. */
export const offersOf = (dialogues: readonly Dialogue[], language: string): Choice[] =>
  dialogues.flatMap((dialogue) => dialogue.offer?.(language) ?? []);

/** The dialogue whose choice this is: "<key>:…"; the longest key wins. */
export function dialogueOfChoice(dialogues: readonly Dialogue[], data: string): Dialogue | null {
  const fitting = dialogues.filter((dialogue) => data.startsWith(`${dialogue.key}:`));
  return fitting.sort((one, other) => other.key.length - one.key.length)[0] ?? null;
}
