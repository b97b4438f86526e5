import type { Simulator } from "../state/simulator.ts";

/** Whom a send reaches and whom it leaves out, by index; `strangers` are ids of nobody. Each is named once. */
export type Reached = {
  readonly delivered: Uint32Array;
  readonly dropped: Uint32Array;
  readonly strangers: readonly string[];
};

/** Sorts out who of these people can receive something now. A person named twice is reached once. */
export function reach({ people, clock }: Simulator, to: readonly string[]): Reached {
  const now = clock.now();
  const indexes = new Set<number>();
  const strangers = new Set<string>();
  for (const userId of to) {
    const index = people.indexOf(userId);
    if (index < 0) strangers.add(userId);
    else indexes.add(index);
  }
  const dropped: number[] = [];
  const delivered = new Uint32Array(indexes.size);
  let reached = 0;
  for (const index of indexes) {
    if (people.canReceive(index, now)) delivered[reached++] = index;
    else dropped.push(index);
  }
  return { delivered: delivered.subarray(0, reached), dropped: Uint32Array.from(dropped), strangers: [...strangers] };
}

/** Everybody a broadcast reaches. Who is no friend is not left out: the message was not for them. */
export function allFriends({ people }: Simulator): Reached {
  return { delivered: people.friends(), dropped: new Uint32Array(0), strangers: [] };
}
