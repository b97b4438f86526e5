import type { JsonObject } from "../json.ts";
import { newUlid } from "../state/ids.ts";
import type { Simulator } from "../state/simulator.ts";
import type { LineEvent } from "./line-event.ts";

/** Events that LINE sends without a reply token. */
const withoutReplyToken = new Set(["unfollow", "unsend", "leave", "memberLeft"]);

type EventFields = JsonObject & { type: string };

/** An event with the fields that all events have. `fields` come last, so that tests can bend anything. */
export function buildEvent(
  simulator: Simulator,
  userId: string,
  fields: EventFields,
  { withReplyToken = !withoutReplyToken.has(fields.type) }: { withReplyToken?: boolean } = {},
): LineEvent {
  const timestamp = simulator.clock.now();
  const { mode } = simulator.webhooks.behaviour();
  // On standby another tool answers: no reply token is given (LINE's documentation, "Channel state").
  const canReply = mode === "active" && withReplyToken;
  return {
    mode,
    timestamp,
    source: { type: "user", userId },
    webhookEventId: newUlid(timestamp),
    deliveryContext: { isRedelivery: false },
    ...(canReply ? { replyToken: simulator.replyTokens.issue(userId) } : {}),
    ...fields,
  };
}

/** Sends an event of that person; answers its id at once and the outcome when the product has answered. */
export function sendEvent(
  simulator: Simulator,
  userId: string,
  fields: EventFields,
  options: { withReplyToken?: boolean } = {},
) {
  const event = buildEvent(simulator, userId, fields, options);
  return { webhookEventId: String(event["webhookEventId"]), outcome: simulator.webhooks.send(userId, event) };
}
