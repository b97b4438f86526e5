import http from "node:http";
import https from "node:https";
import type { Clock } from "../state/clock.ts";
import {
  batchWaitMs,
  calmBehaviour,
  disorderMs,
  redeliverAfterMs,
  signatureHeaders,
  type WebhookBehaviour,
} from "./behaviour.ts";
import { bendEvent, inventEvent } from "./bend-event.ts";
import { connectionsMax, createLanes, notSent, type Parcel, type SendOutcome } from "./lanes.ts";
import type { LineEvent } from "./line-event.ts";
import { postWebhook, type WebhookOutcome } from "./post-webhook.ts";
import { createWebhookStatistics } from "./statistics.ts";
import { createSuspension, suspended } from "./suspension.ts";

type WebhookSettings = {
  readonly url: string;
  readonly channelSecret: string;
  readonly destination: string;
  readonly clock: Clock;
  readonly random: () => number;
  /** Called with a reply token when the webhook that carries it goes out. */
  readonly onReceived: (replyToken: string) => void;
};

const laneOf = ({ source }: LineEvent): string => String((source as { userId?: string } | undefined)?.userId);

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
  const suspension = createSuspension(clock.now);
  /** Those who wait for an event that is on its way to be overtaken. */
  const overtaken = new Set<(outcome: SendOutcome) => void>();
  let url = firstUrl;
  let behaviour = calmBehaviour;
  let isClosed = false;

  async function post(events: readonly LineEvent[], to = url): Promise<WebhookOutcome> {
    for (const { replyToken } of events) if (typeof replyToken === "string") onReceived(replyToken);
    const signatureHeader = signatureHeaders[behaviour.headerCase];
    const target = { url: to, channelSecret, signatureHeader, agents };
    const outcome = await postWebhook(target, JSON.stringify({ destination, events }));
    const isRedelivery = events.some(({ deliveryContext }) => deliveryContext.isRedelivery);
    statistics.count(outcome, { events: events.length, isRedelivery });
    if (events.length > 0) suspension.note(outcome.delivered, behaviour.suspendAfterMs);
    return outcome;
  }

  /** Through the lanes like everything else: after an hour's outage thousands of events come again in the same second. */
  function redeliver({ event, attempt }: Parcel): void {
    const delayMs = redeliverAfterMs[attempt];
    if (!behaviour.redelivery || delayMs === undefined) return;
    const again = { ...event, deliveryContext: { isRedelivery: true } };
    clock.schedule(delayMs, () => void lanes.add(`${laneOf(event)} redelivered`, again, attempt + 1));
  }

  async function deliver(parcels: readonly Parcel[]): Promise<SendOutcome> {
    if (suspension.since() !== undefined) return suspended;
    if (random() < behaviour.emptyShare) await post([]);
    const [first] = parcels;
    const isJoined = first?.attempt === 0 && random() < behaviour.unknownEventShare;
    const posted = isJoined ? [{ event: inventEvent(first.event), attempt: 0 }, ...parcels] : parcels;
    const outcome = await post(posted.map(({ event }) => event));
    if (!outcome.delivered) for (const parcel of posted) redeliver(parcel);
    return outcome;
  }

  const lanes = createLanes({ deliver, batchSize: () => behaviour.batchSize, batchWaitMs });

  function sendOvertaken(userId: string, event: LineEvent): Promise<SendOutcome> {
    const { promise, resolve } = Promise.withResolvers<SendOutcome>();
    overtaken.add(resolve);
    clock.schedule(random() * disorderMs, () => {
      overtaken.delete(resolve);
      resolve(lanes.add(`${userId} overtaken`, event));
    });
    return promise;
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
      suspension.lift();
    },
    /** When webhooks were turned off for having failed too long; undefined while they are on. */
    suspendedSince: suspension.since,
    resume: suspension.lift,
    /** Events that have not been posted and answered yet. */
    waiting: () => lanes.waiting() + overtaken.size,
    /** Queues an event behind that person's earlier ones; answers when its first delivery has ended, well or badly. */
    send(userId: string, plainEvent: LineEvent): Promise<SendOutcome> {
      if (isClosed) return Promise.resolve(notSent);
      if (suspension.since() !== undefined) return Promise.resolve(suspended);
      const event = bendEvent(plainEvent, behaviour);
      if (random() < behaviour.duplicateShare) {
        clock.schedule(random() * disorderMs, () => void lanes.add(`${userId} again`, event));
      }
      return random() < behaviour.reorderShare ? sendOvertaken(userId, event) : lanes.add(userId, event);
    },
    whenRoom: lanes.whenRoom,
    /** The console's "Verify": a POST without events. */
    test: (to: string = url): Promise<WebhookOutcome> => post([], to),
    reset(): void {
      url = firstUrl;
      behaviour = calmBehaviour;
      suspension.lift();
      for (const settle of overtaken) settle(notSent);
      overtaken.clear();
      lanes.reset();
      statistics.reset();
    },
    close(): void {
      isClosed = true;
      lanes.close();
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}
