import { isJsonObject, type JsonObject } from "../json.ts";
import { newUlid } from "../state/ids.ts";
import type { WebhookBehaviour } from "./behaviour.ts";
import type { LineEvent } from "./line-event.ts";

/** Optional in LINE's OpenAPI file of the webhooks, per kind of message. */
const optionalOfMessage: Readonly<Record<string, readonly string[]>> = {
  image: ["imageSet"],
  video: ["duration"],
  audio: ["duration"],
  location: ["title", "address"],
  sticker: ["keywords", "text", "quotedMessageId"],
  text: ["emojis", "mention", "quotedMessageId"],
};

/** Optional in every message that can have it. */
const optionalEverywhere = ["quoteToken", "markAsReadToken"];

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

function bendMessage(message: JsonObject, { omitOptional, omitPhotoSetCounts, unknownFields }: WebhookBehaviour) {
  const optional = [...optionalEverywhere, ...(optionalOfMessage[String(message["type"])] ?? [])];
  const bent = omitOptional ? without(message, optional) : { ...message };
  const { imageSet } = bent;
  if (omitPhotoSetCounts && isJsonObject(imageSet)) bent["imageSet"] = without(imageSet, ["index", "total"]);
  return unknownFields ? { ...bent, mood: "calm" } : bent;
}

/** The event as this behaviour of LINE would tell it; bent once, so that a redelivery is the same. */
export function bendEvent(event: LineEvent, behaviour: WebhookBehaviour): LineEvent {
  const { omitOptional, omitPhotoSetCounts, unknownFields } = behaviour;
  if (!omitOptional && !omitPhotoSetCounts && !unknownFields) return event;
  const { message } = event;
  return {
    ...event,
    ...(isJsonObject(message) ? { message: bendMessage(message, behaviour) } : {}),
    ...(unknownFields ? { experiments: [{ name: "later", enabled: true }] } : {}),
  };
}

/** An event of a type that LINE has yet to invent, of the same person at the same time. */
export function inventEvent({ mode, timestamp, source }: LineEvent): LineEvent {
  return {
    type: "somethingNew",
    mode,
    timestamp,
    source,
    webhookEventId: newUlid(Number(timestamp)),
    deliveryContext: { isRedelivery: false },
    somethingNew: { since: "later" },
  };
}
