import type { JsonObject } from "../json.ts";
import { quoteTokenOf } from "./quote-tokens.ts";

export type SentMessage = { readonly id: string; readonly quoteToken?: string };

/** What LINE answers about each message of a reply or a push. */
export const presentSent = (messages: readonly JsonObject[], messageIds: readonly string[]): SentMessage[] =>
  messages.map(({ type }, place) => {
    const id = messageIds[place] ?? "";
    return { id, ...quoteTokenOf(type, id) };
  });
