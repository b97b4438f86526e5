import { wordsIn } from "@paknam/wording";
import type { Db } from "../../platform/db/db.ts";
import { ensureMember, type Member, setFriend } from "../members/index.ts";
import { type Incoming, MOST_MESSAGES, type Queued, queueMessage } from "../messages/index.ts";
import { text } from "./answers.ts";
import type { Conversation } from "./conversation.ts";
import type { Desk } from "./desk.ts";
import { forgetUnsent } from "./forget-unsent.ts";
import { hearPhoto } from "./hear.ts";
import type { InboxRow } from "./inbox.queries.ts";
import { greet } from "./joining/greet.ts";
import type { Heard } from "./ports.ts";
import { routeTurn } from "./route-turn.ts";
import type { Routed } from "./run-dialogue.ts";
import { type Begun, endTurn } from "./turns.queries.ts";

/** LINE takes a reply token for a minute; ten seconds are for the way there. */
const REPLY_WITHIN_MS = 50_000;

/** Until when the row's own reply token is used. */
export const replyUntil = (row: InboxRow): Date => new Date(row.receivedAt.getTime() + REPLY_WITHIN_MS);

/** Who is served, by whom. */
export type Served = Readonly<{ lineUserId: string; holder: string; isStopping(): boolean }>;

/** What came of a turn: what is to be sent after the commit, and the citizen's next turn, begun already. */
export type Taken = Readonly<{ queued: readonly Queued[]; next: Begun | null }>;

/**
 * One citizen's turn: what was heard, who answers, what is said and remembered, all in one transaction with the row that caused it.
 * @throws LeaseLost, or whatever failed: then nothing has happened
 */
export async function takeTurn(desk: Desk, begun: Begun, served: Served): Promise<Taken> {
  const { row, conversation } = begun;
  const { lineUserId, holder, isStopping } = served;
  const heard: Heard = row.body === null ? nothing : desk.readEvent(row.body);
  const photo = heard.kind === "photo" ? await hearPhoto(desk, { row, heard, lineUserId }) : null;
  return desk.db.transaction().execute(async (tx) => {
    const now = desk.clock.now();
    const person = await ensureMember(tx, { lineUserId, now });
    const routed = await answer(desk, tx, { row, heard, photo, person, conversation, now });
    const queued = await queueAll(tx, { row, heard, lineUserId, say: routed.say });
    const ended = { begun, lineUserId, holder, state: "done", conversation: routed.conversation, now } as const;
    return { queued, next: await endTurn(tx, { ...ended, beginsNext: !isStopping() }) };
  });
}

const nothing: Heard = { kind: "nothing", messageId: null, replyToken: null };

type Answering = Readonly<{
  row: InboxRow;
  heard: Heard;
  photo: Incoming | null;
  person: Member;
  conversation: Conversation;
  now: Date;
}>;

async function answer(desk: Desk, tx: Db, given: Answering): Promise<Routed> {
  const { row, heard, photo, person, conversation, now } = given;
  const said = { messageId: heard.messageId, occurredAt: row.occurredAt };
  const route = (incoming: Incoming): Promise<Routed> =>
    routeTurn(desk, tx, { turn: { person, incoming, now }, conversation });
  switch (heard.kind) {
    case "followed":
      return { say: [await greet(desk, tx, { person, at: row.occurredAt })], conversation };
    case "unfollowed":
      await setFriend(tx, { memberId: person.memberId, isFriend: false, at: row.occurredAt });
      return { say: [], conversation };
    case "unsent":
      return forgetUnsent(desk, tx, { person, messageId: heard.unsentMessageId, conversation, now });
    case "nothing":
      return { say: [], conversation };
    case "text":
      return route({ ...said, kind: "text", text: heard.text });
    case "place":
      return route({ ...said, kind: "place", point: heard.point, title: heard.title, address: heard.address });
    case "choice":
      return route({ ...said, kind: "choice", data: heard.data });
    case "photo":
      if (!photo) throw new Error("a photo's turn without its photo");
      return route(photo);
    case "other": {
      if (conversation.active) return route({ ...said, kind: "other" });
      return { say: [text(wordsIn(person.language)(`conversations.kinds.${heard.what}`))], conversation };
    }
    default:
      return heard satisfies never;
  }
}

/** Five messages go as the free reply; what is beyond follows as a push. */
async function queueAll(
  tx: Db,
  given: { row: InboxRow; heard: Heard; lineUserId: string; say: Routed["say"] },
): Promise<Queued[]> {
  const { row, heard, lineUserId, say } = given;
  const reply = heard.replyToken === null ? {} : { reply: { token: heard.replyToken, until: replyUntil(row) } };
  const cause = `turn:${row.eventId}`;
  const first = await queueMessage(tx, { cause, lineUserId, body: say.slice(0, MOST_MESSAGES), ...reply });
  for (let from = MOST_MESSAGES; from < say.length; from += MOST_MESSAGES) {
    const body = say.slice(from, from + MOST_MESSAGES);
    await queueMessage(tx, { cause: `${cause}:${from}`, lineUserId, body });
  }
  return first && heard.replyToken !== null ? [first] : [];
}
