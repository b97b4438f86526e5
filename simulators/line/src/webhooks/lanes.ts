import type { LineEvent } from "./line-event.ts";
import type { WebhookOutcome } from "./post-webhook.ts";
import type { suspended } from "./suspension.ts";

/** What came of an event: the first delivery's outcome, or that there was none. */
export type SendOutcome = WebhookOutcome | typeof suspended;

type Waiting = { readonly event: LineEvent; readonly settle: (outcome: SendOutcome) => void };

type LaneSettings = {
  readonly deliver: (events: readonly LineEvent[]) => Promise<SendOutcome>;
  /** At most so many lanes' heads go out together; with more than one, each round waits `batchWaitMs` for others to join. */
  readonly batchSize: () => number;
  readonly batchWaitMs: number;
};

/** Connections to the product at most; beyond it events wait their turn. */
export const connectionsMax = 128;

export const notSent: WebhookOutcome = { delivered: false, durationMs: 0, reason: "could_not_connect" };

/** One lane a person: what is in a lane goes out one after the other, different lanes at the same time. */
export function createLanes({ deliver, batchSize, batchWaitMs }: LaneSettings) {
  const lanes = new Map<string, Waiting[]>();
  /** Lanes whose head may go out, from `readyFrom` on: taking from the front of a long array would move all the rest. */
  let ready: string[] = [];
  let readyFrom = 0;
  let posting = 0;
  let batchTimer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function takeReady(count: number): string[] {
    const taken = ready.slice(readyFrom, readyFrom + count);
    readyFrom += taken.length;
    if (readyFrom * 2 > ready.length) {
      ready = ready.slice(readyFrom);
      readyFrom = 0;
    }
    return taken;
  }

  async function deliverHeads(names: readonly string[]): Promise<void> {
    const taken = names.map((name) => ({ name, lane: lanes.get(name) ?? [] }));
    const heads = taken.flatMap(({ lane }) => lane.shift() ?? []);
    const outcome = await deliver(heads.map(({ event }) => event));
    for (const { settle } of heads) settle(outcome);
    for (const { name, lane } of taken) {
      // After a reset the lane of that name is another one.
      if (lanes.get(name) !== lane) continue;
      if (lane.length > 0) ready.push(name);
      else lanes.delete(name);
    }
  }

  function pump(): void {
    batchTimer = undefined;
    while (!isClosed && posting < connectionsMax && readyFrom < ready.length) {
      posting += 1;
      deliverHeads(takeReady(batchSize())).then(goOn, goOn);
    }
  }

  function goOn(): void {
    posting -= 1;
    wake();
  }

  function wake(): void {
    if (batchSize() === 1) pump();
    else batchTimer ??= setTimeout(pump, batchWaitMs);
  }

  return {
    /** Puts an event at the end of that lane; answers what came of its first delivery. */
    add(name: string, event: LineEvent): Promise<SendOutcome> {
      if (isClosed) return Promise.resolve(notSent);
      const { promise, resolve } = Promise.withResolvers<SendOutcome>();
      const lane = lanes.get(name);
      if (lane === undefined) {
        lanes.set(name, [{ event, settle: resolve }]);
        ready.push(name);
        wake();
      } else {
        lane.push({ event, settle: resolve });
      }
      return promise;
    },
    /** Events that have not been posted and answered yet. */
    waiting: () => lanes.values().reduce((sum, lane) => sum + lane.length, posting),
    reset(): void {
      ready = [];
      readyFrom = 0;
      for (const lane of lanes.values()) for (const { settle } of lane) settle(notSent);
      lanes.clear();
    },
    close(): void {
      isClosed = true;
      clearTimeout(batchTimer);
    },
  };
}
