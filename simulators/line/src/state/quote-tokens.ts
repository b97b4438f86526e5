import { newPlainToken, readPlainToken } from "./plain-tokens.ts";

const kind = "quote";

/** Only these can be quoted (LINE's documentation, "Get quote tokens"). */
const quotable = new Set(["text", "textV2", "sticker", "image", "video", "template", "flex", "imagemap"]);

/** What LINE gives with a message so that it can be quoted; nothing for messages that cannot be. Quote tokens never expire. */
export const quoteTokenOf = (type: unknown, messageId: string): { quoteToken?: string } =>
  quotable.has(String(type)) ? { quoteToken: newPlainToken(kind, messageId) } : {};

/** The message that a token stands for; undefined when it is none of ours. */
export const quotedMessageOf = (token: string): string | undefined => readPlainToken(kind, token)?.[0];
