import type { Db } from "../../platform/db/db.ts";
import type { Message, Person } from "../messages/index.ts";
import type { Conversation, Talk } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import { eraseMessage } from "./inbox.queries.ts";
import type { Routed } from "./run-dialogue.ts";

/** Someone unsent a message: what the inbox holds of it goes, dialogues forget it, and rooms that keep it hear of it. */
export async function forgetUnsent(
  desk: Desk,
  tx: Db,
  given: { person: Person; messageId: string; conversation: Conversation; now: Date },
): Promise<Routed> {
  const { person, messageId, conversation, now } = given;
  await eraseMessage(tx, { lineUserId: person.lineUserId, messageId, now });
  const say: Message[] = [];
  const forgetIn = async (talk: Talk | null): Promise<Talk | null> => {
    const dialogue = desk.dialogues.find((each) => each.key === talk?.dialogue);
    if (!talk || !dialogue?.forget) return talk;
    const turned = await dialogue.forget(tx, person, messageId, talk.state);
    if (!turned) return talk;
    say.push(...turned.say);
    return turned.state === null || turned.state === undefined ? null : { ...talk, state: turned.state };
  };
  const active = await forgetIn(conversation.active);
  const paused = await forgetIn(conversation.paused);
  for (const tell of desk.onUnsent) say.push(...(await tell(tx, person, messageId)));
  return { say, conversation: active ? { active, paused } : { active: paused, paused: null } };
}
