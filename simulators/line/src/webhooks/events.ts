import type { JsonObject } from "../json.ts";
import { newUlid } from "../state/ids.ts";
import type { Simulator } from "../state/simulator.ts";
import type { LineEvent } from "./dispatcher.ts";

/** Events that LINE sends without a reply token. */
const withoutReplyToken = new Set(["unfollow", "unsend", "leave", "memberLeft"]);

/** An event with the fields that all events have. `fields` come last, so that tests can bend anything. */
export function buildEvent(simulator: Simulator, userId: string, fields: JsonObject & { type: string }): LineEvent {
  const timestamp = simulator.clock.now();
  const { mode } = simulator.webhooks.behaviour();
  // On standby another tool answers: no reply token is given (LINE's documentation, "Channel state").
  const canReply = mode === "active" && !withoutReplyToken.has(fields.type);
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
export function sendEvent(simulator: Simulator, userId: string, fields: JsonObject & { type: string }) {
  const event = buildEvent(simulator, userId, fields);
  return { webhookEventId: String(event["webhookEventId"]), outcome: simulator.webhooks.send(userId, event) };
}
