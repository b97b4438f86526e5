import type { Clock } from "../../platform/clock.ts";
import type { Db } from "../../platform/db/db.ts";
import type { Log } from "../../platform/log.ts";
import { consentBehind, hasBlocked } from "../members/index.ts";
import type { MessageSender, Rendered, Sent } from "./message-sender.ts";
import {
  claimTry,
  dropUntried,
  neededConsent,
  type Outgoing,
  readWaiting,
  settle,
  type Way,
} from "./outgoing.queries.ts";

export type Sending = Readonly<{ db: Db; clock: Clock; log: Log; sender: MessageSender }>;

/** A try is given up after 10 s (adapters/line); whoever finds the row after 15 s may take it for abandoned. */
const LEASE_MS = 15_000;
/** LINE forgets a retry key after 24 hours. */
const RETRY_KEY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;

/** Tries once to send the message with this id, if it still waits. */
export async function deliverById(sending: Sending, id: string): Promise<void> {
  const seen = await readWaiting(sending.db, id);
  if (seen) await deliver(sending, seen);
}

/**
 * Tries once to send a message, as a free reply while its token is good, else as a push. What comes of it is written on the row:
 * README.md says why nothing is lost or doubled whenever this stops.
 * @param seen the row as it was read or stored; nothing is tried when it has changed since
 */
export async function deliver(sending: Sending, seen: Outgoing): Promise<void> {
  const { db, clock, sender, log } = sending;
  const { id } = seen;
  const now = clock.now();
  const isReply = seen.replyToken !== null && seen.replyUntil !== null && seen.replyUntil > now;
  const way: Way = isReply ? "reply" : "push";
  if (seen.notBefore !== null && seen.notBefore > now) return;
  if (way === "push" && isOlderThan(seen.pushTriedAt, RETRY_KEY_MS, now)) {
    log.error({ outgoing: id }, "message given up: no clear answer within 24 hours");
    return settle(db, id, { state: "failed", error: "no clear answer within 24 hours" });
  }
  const rendered = seen.request ?? draw(sending, seen);
  if (rendered === null) return settle(db, id, { state: "failed", error: "cannot be drawn" });
  const leaseUntil = new Date(now.getTime() + LEASE_MS);
  const request = await claimTry(db, { seen, way, request: rendered, now, leaseUntil });
  if (!request) return dropUnwanted(db, { seen, way });
  const { lineUserId, retryKey, replyToken } = seen;
  const sent =
    way === "reply" && replyToken
      ? await sender.reply({ token: replyToken, request })
      : await sender.push({ lineUserId, request, retryKey });
  if (sent.kind === "bad-token" && seen.replyTriedAt === null) {
    // Nobody can have used it: too old by the channel's own clock. The push has its own key.
    await settle(db, id, { replyToken: null, replyTriedAt: null, nextTryAt: clock.now() });
    return deliverById(sending, id);
  }
  await writeOutcome(sending, { seen, way, sent });
}

/** Not taken: because somebody else was quicker, or because the person does not want it. */
async function dropUnwanted(db: Db, { seen, way }: { seen: Outgoing; way: Way }): Promise<void> {
  const { id, lineUserId } = seen;
  if (way === "push" && (await hasBlocked(db, lineUserId)))
    return settle(db, id, { state: "dropped", error: "blocked" });
  const consent = neededConsent(seen);
  if (consent !== null && !(await consentBehind(db, consent).executeTakeFirst()))
    await dropUntried(db, id, "no-consent");
}

/** What cannot be drawn today cannot be drawn tomorrow: a fault of ours, logged. */
function draw({ sender, log }: Sending, { id, body }: Outgoing): Rendered | null {
  try {
    return sender.render(body);
  } catch (error) {
    log.error({ err: error, outgoing: id }, "message cannot be drawn");
    return null;
  }
}

async function writeOutcome(
  { db, clock, log }: Sending,
  { seen, way, sent }: { seen: Outgoing; way: Way; sent: Sent },
): Promise<void> {
  const now = clock.now();
  const { id } = seen;
  const surelyNotTaken = way === "reply" ? { replyTriedAt: seen.replyTriedAt } : { pushTriedAt: seen.pushTriedAt };
  const nextTryAt = new Date(now.getTime() + waitMs(seen.attempts, way));
  switch (sent.kind) {
    case "sent":
    case "bad-token": // An earlier try within the token's minute had used it: the person has the message.
      return settle(db, id, { state: "sent", sentAs: way, sentAt: now, error: null });
    case "refused":
      log.error({ outgoing: id, error: sent.error }, "message refused");
      return settle(db, id, { state: "failed", error: sent.error });
    case "month-used-up":
      log.error({ outgoing: id }, "this month's messages are used up: the message waits and is tried hourly");
      return settle(db, id, {
        ...surelyNotTaken,
        nextTryAt: new Date(now.getTime() + HOUR_MS),
        error: sent.kind,
      });
    case "too-fast":
    case "unreachable":
      return settle(db, id, { ...surelyNotTaken, nextTryAt, error: sent.kind });
    case "unknown":
      return settle(db, id, { nextTryAt, error: sent.error });
    default:
      return sent satisfies never;
  }
}

/** 2, 4, 8 … seconds; a reply token lives a minute, a push may wait up to ten. */
const waitMs = (attempts: number, way: Way): number =>
  Math.min(2_000 * 2 ** Math.min(attempts, 12), way === "reply" ? 8_000 : 600_000);

const isOlderThan = (time: Date | null, ms: number, now: Date): boolean =>
  time !== null && now.getTime() - time.getTime() > ms;
