import http from "node:http";
import https from "node:https";
import type { JsonObject } from "../json.ts";
import type { Clock } from "../state/clock.ts";
import { batchWaitMs, calmBehaviour, disorderMs, redeliverAfterMs, type WebhookBehaviour } from "./behaviour.ts";
import { postWebhook, type WebhookOutcome } from "./post-webhook.ts";
import { createWebhookStatistics } from "./statistics.ts";

type WebhookSettings = {
  readonly url: string;
  readonly channelSecret: string;
  readonly destination: string;
  readonly clock: Clock;
  readonly random: () => number;
  /** Called with a reply token when the webhook that carries it goes out. */
  readonly onReceived: (replyToken: string) => void;
};

export type LineEvent = JsonObject & { readonly deliveryContext: { readonly isRedelivery: boolean } };

type Waiting = { readonly event: LineEvent; readonly settle: (outcome: WebhookOutcome) => void };

/** Connections to the product at most; beyond it events wait their turn. */
const connectionsMax = 128;

const notSent: WebhookOutcome = { delivered: false, durationMs: 0, reason: "could_not_connect" };

/** Sends events to the product: one person's in order, different people's at the same time. */
export function createWebhooks({
  url: firstUrl,
  channelSecret,
  destination,
  clock,
  random,
  onReceived,
}: WebhookSettings) {
  const agents = {
    http: new http.Agent({ keepAlive: true, maxSockets: connectionsMax }),
    https: new https.Agent({ keepAlive: true, maxSockets: connectionsMax }),
  };
  const statistics = createWebhookStatistics();
  const lanes = new Map<string, Waiting[]>();
  const ready: string[] = [];
  let url = firstUrl;
  let behaviour = calmBehaviour;
  let posting = 0;
  let batchTimer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function post(events: readonly LineEvent[], to = url): Promise<WebhookOutcome> {
    for (const { replyToken } of events) if (typeof replyToken === "string") onReceived(replyToken);
    const outcome = await postWebhook({ url: to, channelSecret, agents }, JSON.stringify({ destination, events }));
    const isRedelivery = events.some(({ deliveryContext }) => deliveryContext.isRedelivery);
    statistics.count(outcome, { events: events.length, isRedelivery });
    return outcome;
  }

  function redeliver(events: readonly LineEvent[], attempt: number): void {
    const delayMs = redeliverAfterMs[attempt];
    if (!behaviour.redelivery || delayMs === undefined) return;
    const again = events.map((event) => ({ ...event, deliveryContext: { isRedelivery: true } }));
    clock.schedule(delayMs, () => {
      post(again).then(
        ({ delivered }) => (delivered ? undefined : redeliver(again, attempt + 1)),
        () => undefined,
      );
    });
  }

  async function deliver(events: readonly LineEvent[]): Promise<WebhookOutcome> {
    if (random() < behaviour.emptyShare) await post([]);
    const outcome = await post(events);
    if (!outcome.delivered) redeliver(events, 0);
    for (const event of events) {
      if (random() < behaviour.duplicateShare) setTimeout(() => void post([event]), random() * disorderMs).unref();
    }
    return outcome;
  }

  async function deliverHeads(userIds: readonly string[]): Promise<void> {
    const heads = userIds.flatMap((userId) => lanes.get(userId)?.shift() ?? []);
    const outcome = await deliver(heads.map(({ event }) => event));
    for (const { settle } of heads) settle(outcome);
    for (const userId of userIds) {
      if ((lanes.get(userId)?.length ?? 0) > 0) ready.push(userId);
      else lanes.delete(userId);
    }
  }

  function pump(): void {
    batchTimer = undefined;
    while (!isClosed && posting < connectionsMax && ready.length > 0) {
      posting += 1;
      deliverHeads(ready.splice(0, behaviour.batchSize)).then(goOn, goOn);
    }
  }

  function goOn(): void {
    posting -= 1;
    wake();
  }

  function wake(): void {
    if (behaviour.batchSize === 1) pump();
    else batchTimer ??= setTimeout(pump, batchWaitMs);
  }

  return {
    statistics,
    url: () => url,
    setUrl(newUrl: string): void {
      url = newUrl;
    },
    behaviour: () => behaviour,
    setBehaviour(changes: Partial<WebhookBehaviour>): void {
      behaviour = { ...behaviour, ...changes };
    },
    calm(): void {
      behaviour = calmBehaviour;
    },
    /** Events that have not been posted and answered yet. */
    waiting: () => lanes.values().reduce((sum, lane) => sum + lane.length, posting),
    /** Queues an event behind that person's earlier ones; answers when its first delivery has ended, well or badly. */
    send(userId: string, event: LineEvent): Promise<WebhookOutcome> {
      if (isClosed) return Promise.resolve(notSent);
      if (random() < behaviour.reorderShare) {
        const { promise, resolve } = Promise.withResolvers<WebhookOutcome>();
        setTimeout(() => resolve(deliver([event])), random() * disorderMs).unref();
        return promise;
      }
      const { promise, resolve } = Promise.withResolvers<WebhookOutcome>();
      const lane = lanes.get(userId);
      if (lane === undefined) {
        lanes.set(userId, [{ event, settle: resolve }]);
        ready.push(userId);
        wake();
      } else {
        lane.push({ event, settle: resolve });
      }
      return promise;
    },
    /** The console's "Verify": a POST without events. */
    test: (to: string = url): Promise<WebhookOutcome> => post([], to),
    reset(): void {
      url = firstUrl;
      behaviour = calmBehaviour;
      ready.length = 0;
      for (const lane of lanes.values()) for (const { settle } of lane) settle(notSent);
      lanes.clear();
      statistics.reset();
    },
    close(): void {
      isClosed = true;
      clearTimeout(batchTimer);
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}
