import { createHash } from "node:crypto";
import type { Received } from "../../modules/conversations/index.ts";
import { fieldsIn, numberIn, textIn } from "./event-fields.ts";

/** Kinds that a person's turn can come of. */
const HEARD = new Set(["message", "postback", "follow", "unfollow", "unsend"]);

/** A LINE event as the inbox stores it. An event without its own id is known by what it says. */
export function readReceived(event: unknown): Received {
  const fields = fieldsIn(event);
  const source = fieldsIn(fields.source);
  const message = fieldsIn(fields.message);
  const timestamp = numberIn(fields.timestamp);
  const lineUserId = textIn(source.userId);
  const isPrivate = (textIn(source.type) ?? "user") === "user" && lineUserId !== null;
  return {
    eventId: textIn(fields.webhookEventId) ?? createHash("sha256").update(JSON.stringify(event)).digest("hex"),
    lineUserId,
    occurredAt: timestamp !== null && Math.abs(timestamp) < 8.64e15 ? new Date(timestamp) : new Date(),
    body: event,
    setId: textIn(fieldsIn(message.imageSet).id),
    messageId: textIn(message.id),
    // On standby another tool of the province answers.
    isForUs: isPrivate && HEARD.has(textIn(fields.type) ?? "") && fields.mode !== "standby",
  };
}
