import { isBilled, type SendEndpoint, type Sending, sendEndpoints } from "../state/ledger.ts";

/** How often someone got the same messages again from another request. */
function countDuplicates(sendings: readonly Sending[], people: number): number {
  /** By person: the last group of equal messages in which they were met. */
  const metIn = new Uint32Array(people);
  let group = 0;
  let duplicates = 0;
  for (const same of Map.groupBy(sendings, ({ messages }) => messages).values()) {
    if (same.length === 1) continue;
    group += 1;
    for (const { delivered } of same) {
      for (const index of delivered) {
        if (metIn[index] === group) duplicates += 1;
        metIn[index] = group;
      }
    }
  }
  return duplicates;
}

function countPeople(sendings: readonly Sending[], people: number): number {
  const met = new Uint8Array(people);
  let count = 0;
  for (const { delivered } of sendings) {
    for (const index of delivered) {
      count += 1 - (met[index] ?? 1);
      met[index] = 1;
    }
  }
  return count;
}

function count(sendings: readonly Sending[], people: number) {
  const sum = (of: (sending: Sending) => number) => sendings.reduce((total, sending) => total + of(sending), 0);
  return {
    requests: sendings.length,
    deliveries: sum(({ delivered }) => delivered.length),
    messages: sum(({ delivered, messageIds }) => delivered.length * messageIds.length),
    dropped: sum(({ dropped, strangers }) => dropped.length + strangers.length),
    billed: sum(({ endpoint, delivered }) => (isBilled(endpoint) ? delivered.length : 0)),
    duplicates: countDuplicates(sendings, people),
  };
}

/**
 * Totals over all and per endpoint; `people` is how many there are. A duplicate is the same messages to the same person from a second
 * accepted request; over all, only what is billed counts, because two equal replies to two equal questions are right.
 */
export function summarise(sendings: readonly Sending[], people: number) {
  const of = (name: SendEndpoint) =>
    count(
      sendings.filter(({ endpoint }) => endpoint === name),
      people,
    );
  const billed = sendings.filter(({ endpoint }) => isBilled(endpoint));
  return {
    ...count(sendings, people),
    duplicates: countDuplicates(billed, people),
    people: countPeople(sendings, people),
    byEndpoint: Object.fromEntries(sendEndpoints.map((name) => [name, of(name)])),
  };
}
