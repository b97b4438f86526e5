import { react } from "../behaviours/react.ts";
import type { JsonObject } from "../json.ts";
import { isBilled, type SendEndpoint } from "../state/ledger.ts";
import { presentSent, type SentMessage } from "../state/sent-messages.ts";
import type { Simulator } from "../state/simulator.ts";
import { LineError } from "./line-error.ts";
import { allFriends, type Reached, reach } from "./reach.ts";

export type Send = {
  readonly endpoint: SendEndpoint;
  readonly requestId: string;
  readonly retryKey?: string | undefined;
  readonly to: readonly string[] | "friends";
  readonly messages: readonly JsonObject[];
  /** The name under which the account asked for statistics. */
  readonly unit?: string | undefined;
};

/** Open phones are told one by one of a send to so many; of a larger one once, as of something that concerns everybody. */
const toldOneByOne = 20;

function tellPhones({ people, live }: Simulator, { delivered }: Reached): void {
  if (delivered.length > toldOneByOne) live.tell({ kind: "message" });
  else for (const index of delivered) live.tell({ userId: people.userIdOf(index), kind: "message" });
}

/**
 * Puts the messages on the phones of those who can receive them and writes down who did; strangers and those who blocked the account
 * are left out in silence and not billed, as LINE does. Throws 429 when the month's messages do not suffice.
 */
export function deliver(simulator: Simulator, send: Send): SentMessage[] {
  const { people, quota, ledger, clock } = simulator;
  const { endpoint, requestId, retryKey, to, messages, unit } = send;
  const reached = to === "friends" ? allFriends(simulator) : reach(simulator, to);
  const count = reached.delivered.length;
  if (isBilled(endpoint) && !quota.hasRoomFor(count)) {
    throw new LineError(429, { message: "You have reached your monthly limit." });
  }
  const messageIds = messages.map(() => simulator.newMessageId());
  ledger.add({ at: clock.now(), endpoint, requestId, retryKey, messageIds, unit, ...reached }, messages);
  // Only now: whatever could not be written down is not billed.
  if (isBilled(endpoint)) quota.add(count);
  people.touchAll(reached.delivered);
  tellPhones(simulator, reached);
  react(simulator, { endpoint, requestId, messages, messageIds, people: reached.delivered });
  return presentSent(messages, messageIds);
}
