import type { OutgoingMessage } from "../door/shapes.ts";

export type PageMessage =
  | { type: "ready" }
  | { type: "close" }
  | { type: "send-messages"; messages: OutgoingMessage[]; requestId: string | undefined }
  | { type: "open-window"; url: string; external: boolean };

const maxMessages = 5;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Reads what a page inside LINE says to the phone (see README.md, "The page and the phone"); undefined for anything else. */
export function readPageMessage(data: unknown): PageMessage | undefined {
  if (!isRecord(data)) return undefined;
  switch (data.type) {
    case "liff-page:ready":
      return { type: "ready" };
    case "liff-page:close":
      return { type: "close" };
    case "liff-page:open-window":
      return typeof data.url === "string"
        ? { type: "open-window", url: data.url, external: data.external === true }
        : undefined;
    case "liff-page:send-messages": {
      const messages = Array.isArray(data.messages) ? data.messages.slice(0, maxMessages).flatMap(readMessage) : [];
      const requestId = typeof data.requestId === "string" ? data.requestId : undefined;
      return { type: "send-messages", messages, requestId };
    }
    default:
      return undefined;
  }
}

/** A page may send texts, places and stickers as the person (a webhook follows); LINE sends none for templates and Flex. */
function readMessage(value: unknown): OutgoingMessage[] {
  if (!isRecord(value)) return [];
  const { type, text, title, address, latitude, longitude, packageId, stickerId } = value;
  if (type === "text" && typeof text === "string" && text !== "") return [{ type, text }];
  if (type === "location" && typeof latitude === "number" && typeof longitude === "number") {
    return [
      {
        type,
        latitude,
        longitude,
        ...(typeof title === "string" && { title }),
        ...(typeof address === "string" && { address }),
      },
    ];
  }
  if (type === "sticker" && typeof packageId === "string" && typeof stickerId === "string")
    return [{ type, packageId, stickerId }];
  return [];
}
