import type { JsonObject } from "../json.ts";
import { newOpaqueToken } from "../state/ids.ts";
import { isBilled, type SendEndpoint } from "../state/ledger.ts";
import type { Person } from "../state/people.ts";
import type { Simulator } from "../state/simulator.ts";
import { LineError } from "./line-error.ts";

type Sending = {
  readonly endpoint: SendEndpoint;
  readonly requestId: string;
  readonly retryKey?: string | undefined;
  readonly to: readonly string[];
  readonly messages: readonly JsonObject[];
};

export type SentMessage = { readonly id: string; readonly quoteToken?: string };

/** Only these can be quoted (LINE's documentation, "Get quote tokens"). */
const quotable = new Set(["text", "textV2", "sticker", "image", "video", "template", "flex", "imagemap"]);

/**
 * Puts the messages on the phones of those who can receive them and writes down who did; strangers and those who blocked the account
 * are left out in silence and not billed, as LINE does. Throws 429 when the month's messages do not suffice.
 */
export function deliver(simulator: Simulator, { endpoint, requestId, retryKey, to, messages }: Sending): SentMessage[] {
  const { people, chats, quota, ledger, live, clock } = simulator;
  const at = clock.now();
  const receivers: Person[] = [];
  const dropped: string[] = [];
  for (const userId of to) {
    const person = people.find(userId);
    if (person !== undefined && people.canReceive(person, at)) receivers.push(person);
    else dropped.push(userId);
  }
  if (isBilled(endpoint)) {
    if (!quota.hasRoomFor(receivers.length))
      throw new LineError(429, { message: "You have reached your monthly limit." });
    quota.add(receivers.length);
  }
  const sent = messages.map(({ type }) => ({
    id: simulator.newMessageId(),
    ...(quotable.has(String(type)) ? { quoteToken: newOpaqueToken(33) } : {}),
  }));
  const shown = messages.map((message, index) => ({
    id: sent[index]?.id ?? "",
    from: "account" as const,
    sentAt: at,
    message,
  }));
  for (const person of receivers) {
    const { userId } = person;
    for (const message of shown) chats.add(userId, message);
    people.touch(person);
    live.tell({ userId, kind: "message" });
  }
  const delivered = receivers.map(({ userId }) => userId);
  const messageIds = sent.map(({ id }) => id);
  ledger.add({ at, endpoint, requestId, retryKey, messageIds, delivered, dropped }, messages);
  return sent;
}
