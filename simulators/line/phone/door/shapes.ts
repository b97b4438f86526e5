import type { LineMessageObject, RichMenuObject } from "@paknam/line-view";

export type Person = {
  userId: string;
  displayName: string;
  pictureUrl?: string;
  language?: string;
  state?: string;
  lastMessage?: { sentAt: number } | null;
  richMenu?: RichMenuObject | null;
};

/** A message that a person sends: what the webhook will carry, with the bytes of a photo beside it. */
export type OutgoingMessage =
  | { type: "text"; text: string; quotedMessageId?: string }
  | { type: "image"; base64: string }
  | { type: "location"; title?: string; address?: string; latitude: number; longitude: number }
  | { type: "sticker"; packageId: string; stickerId: string };

export type ChatMessage = {
  id: string;
  from: "person" | "account";
  sentAt: number | string;
  message: LineMessageObject & { imageSet?: { id: string; index?: number; total?: number } };
  unsent?: boolean;
  read?: boolean;
};

/** `now` is the simulator's time, which a test may have moved. */
export type Chat = { messages: ChatMessage[]; loadingUntil?: number | null; now: number };

export type PhoneConfig = {
  liffId: string;
  liffEndpoint: string;
  /** full, tall or compact: a property of the LIFF app; full when the simulator does not say. */
  liffSize?: string;
  bot?: { displayName: string };
};

type Heard = { webhook?: { delivered: boolean } };

/** Whether the product took the webhook of what the person did; several messages answer several times. */
export type Answer = Heard & { messages?: Heard[] };

export type IdToken = { idToken: string; accessToken: string };

export type Postback = { data: string; params?: Record<string, string>; displayText?: string };
