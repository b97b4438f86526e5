import { createFifo } from "./fifo.ts";
import type { LineEvent } from "./line-event.ts";
import type { WebhookOutcome } from "./post-webhook.ts";
import type { suspended } from "./suspension.ts";

/** What came of an event: the first delivery's outcome, or that there was none. */
export type SendOutcome = WebhookOutcome | typeof suspended;

/** An event on its way; `attempt` counts how often it was redelivered. */
export type Parcel = { readonly event: LineEvent; readonly attempt: number };

type Waiting = Parcel & { readonly settle: (outcome: SendOutcome) => void };

type LaneSettings = {
  readonly deliver: (parcels: readonly Parcel[]) => Promise<SendOutcome>;
  /** At most so many lanes' heads go out together; with more than one, each round waits `batchWaitMs` for others to join. */
  readonly batchSize: () => number;
  readonly batchWaitMs: number;
};

/** Connections to the product at most; beyond it events wait their turn. */
export const connectionsMax = 128;

/** With so many events waiting, people wait before they do more: an event takes a kilobyte, and there may be a million people. */
export const backlogMax = 50_000;

export const notSent: WebhookOutcome = { delivered: false, durationMs: 0, reason: "could_not_connect" };

/** One lane a person: what is in a lane goes out one after the other, different lanes at the same time. */
export function createLanes({ deliver, batchSize, batchWaitMs }: LaneSettings) {
  const lanes = new Map<string, Waiting[]>();
  /** Lanes whose head may go out. */
  const ready = createFifo<string>();
  /** People who wait for the backlog to become shorter. */
  const patient = createFifo<() => void>();
  let waiting = 0;
  /** People at it right now, whose events are not there yet. */
  let acting = 0;
  let posting = 0;
  let batchTimer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function deliverHeads(names: readonly string[]): Promise<void> {
    const taken = names.map((name) => ({ name, lane: lanes.get(name) ?? [] }));
    const heads = taken.flatMap(({ lane }) => lane.shift() ?? []);
    const outcome = await deliver(heads);
    waiting -= heads.length;
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
    while (!isClosed && posting < connectionsMax && ready.size() > 0) {
      posting += 1;
      deliverHeads(ready.take(batchSize())).then(goOn, goOn);
    }
  }

  function goOn(): void {
    posting -= 1;
    wake();
    letIn();
  }

  function wake(): void {
    if (batchSize() === 1) pump();
    else batchTimer ??= setTimeout(pump, batchWaitMs);
  }

  function letIn(): void {
    const entering = patient.take(Math.max(0, backlogMax - waiting - acting));
    acting += entering.length;
    for (const enter of entering) enter();
  }

  return {
    /** Puts an event at the end of that lane; answers what came of its first delivery. */
    add(name: string, event: LineEvent, attempt = 0): Promise<SendOutcome> {
      if (isClosed) return Promise.resolve(notSent);
      const { promise, resolve } = Promise.withResolvers<SendOutcome>();
      const parcel: Waiting = { event, attempt, settle: resolve };
      const lane = lanes.get(name);
      waiting += 1;
      if (lane === undefined) {
        lanes.set(name, [parcel]);
        ready.push(name);
        wake();
      } else {
        lane.push(parcel);
      }
      return promise;
    },
    /** Events that have not been posted and answered yet. */
    waiting: () => waiting,
    /** Lets someone do something that sends events: now, or once the backlog is shorter than `backlogMax`. */
    async whenRoom<Done>(run: () => Promise<Done>): Promise<Done> {
      if (waiting + acting >= backlogMax) await new Promise<void>(patient.push);
      else acting += 1;
      try {
        return await run();
      } finally {
        acting -= 1;
        letIn();
      }
    },
    reset(): void {
      ready.clear();
      for (const lane of lanes.values()) {
        waiting -= lane.length;
        for (const { settle } of lane) settle(notSent);
      }
      lanes.clear();
      letIn();
    },
    close(): void {
      isClosed = true;
      clearTimeout(batchTimer);
    },
  };
}
