import { randomUUID } from "node:crypto";
import type { Purpose } from "@paknam/contract";
import type { Db } from "../../platform/db/db.ts";
import { enqueue } from "../../platform/jobs/enqueue.ts";
import { newId } from "../../platform/random.ts";
import type { Message } from "./neutral.ts";
import { insertOutgoing, type Outgoing } from "./outgoing.queries.ts";

/** LINE takes five messages in one reply or push. */
export const MOST_MESSAGES = 5;

export const SEND = "messages.send";

/** A message that was queued, for whoever sends it straight after the commit. */
export type Queued = Outgoing;

/**
 * Stores a message in the transaction that causes it; it leaves after the commit, once.
 * @param message.cause names what caused it ("complaint.accepted:<id>:<version>"): the same cause never speaks twice
 * @param message.reply the token of what the person just did: free. The caller sends it with `sendNow`; without a token it is pushed
 * @param message.purpose what it is for: of news, alerts and sharing, whoever has not consented before the first try gets nothing
 * @param message.notBefore it waits until then; the sweeper sends it
 * @returns null when the cause has spoken already, or there is nothing to say
 */
export async function queueMessage(
  db: Db,
  message: Readonly<{
    cause: string;
    lineUserId: string;
    body: readonly Message[];
    reply?: Readonly<{ token: string; until: Date }>;
    purpose?: Purpose;
    notBefore?: Date;
  }>,
): Promise<Queued | null> {
  const { cause, lineUserId, body, reply, purpose = null, notBefore = null } = message;
  if (body.length === 0) return null;
  if (body.length > MOST_MESSAGES) throw new Error(`${body.length} messages at once for ${cause}: five at most`);
  const queued: Queued = {
    id: newId(),
    lineUserId,
    body,
    request: null,
    replyToken: reply?.token ?? null,
    replyUntil: reply?.until ?? null,
    retryKey: randomUUID(),
    purpose,
    notBefore,
    attempts: 0,
    replyTriedAt: null,
    pushTriedAt: null,
  };
  if (!(await insertOutgoing(db, { cause, message: queued }))) return null;
  if (!reply && notBefore === null) await enqueue(db, SEND, { id: queued.id });
  return queued;
}
