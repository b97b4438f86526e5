import { randomBytes } from "node:crypto";
import type { MadeEvent } from "../webhook/make-events.ts";

/** Somebody becomes a friend, as LINE tells it. */
export function makeFollow(lineUserId: string): MadeEvent {
  const occurredAt = new Date();
  const eventId = `01${randomBytes(12).toString("hex").toUpperCase()}`;
  const body = {
    type: "follow",
    follow: { isUnblocked: false },
    webhookEventId: eventId,
    deliveryContext: { isRedelivery: false },
    timestamp: occurredAt.getTime(),
    source: { type: "user", userId: lineUserId },
    replyToken: randomBytes(16).toString("hex"),
    mode: "active",
  };
  return { eventId, lineUserId, messageId: "", occurredAt, body };
}
