import { isBilled, type SendEndpoint, type Sending } from "../state/ledger.ts";

/** How often someone got the same messages again from another request. */
function countDuplicates(sendings: readonly Sending[]): number {
  const byMessages = Map.groupBy(sendings, ({ messagesHash }) => messagesHash);
  let duplicates = 0;
  for (const same of byMessages.values()) {
    if (same.length === 1) continue;
    const received = same.reduce((sum, { delivered }) => sum + delivered.length, 0);
    duplicates += received - new Set(same.flatMap(({ delivered }) => delivered)).size;
  }
  return duplicates;
}

function count(sendings: readonly Sending[]) {
  const sum = (of: (sending: Sending) => number) => sendings.reduce((total, sending) => total + of(sending), 0);
  return {
    requests: sendings.length,
    deliveries: sum(({ delivered }) => delivered.length),
    messages: sum(({ delivered, messageIds }) => delivered.length * messageIds.length),
    dropped: sum(({ dropped }) => dropped.length),
    billed: sum(({ endpoint, delivered }) => (isBilled(endpoint) ? delivered.length : 0)),
    duplicates: countDuplicates(sendings),
  };
}

/**
 * Totals over all and per endpoint. A duplicate is the same messages to the same person from a second accepted request; over all, only
 * push and multicast count, because two equal replies to two equal questions are right.
 */
export function summarise(sendings: readonly Sending[]) {
  const of = (name: SendEndpoint) => count(sendings.filter(({ endpoint }) => endpoint === name));
  const people = new Set(sendings.flatMap(({ delivered }) => delivered)).size;
  return {
    ...count(sendings),
    duplicates: countDuplicates(sendings.filter(({ endpoint }) => isBilled(endpoint))),
    people,
    byEndpoint: { reply: of("reply"), push: of("push"), multicast: of("multicast") },
  };
}
