import type { JsonObject } from "../json.ts";
import type { Chat, ChatMessage } from "../state/chats.ts";
import { quotedMessageOf } from "../state/quote-tokens.ts";

const withContent = new Set(["image", "video", "audio", "file"]);

function contentUrls(id: string, origin: string): JsonObject {
  const url = `${origin}/simulator/content/${id}`;
  return { originalContentUrl: url, previewImageUrl: url };
}

/** The message that the account answers with this one. */
function quoted({ quoteToken }: JsonObject): JsonObject {
  const quotedMessageId = typeof quoteToken === "string" ? quotedMessageOf(quoteToken) : undefined;
  return quotedMessageId === undefined ? {} : { quotedMessageId };
}

/** What the phone shows: quick replies are left on the last message only, and only while nobody has answered; unsending an answer brings them back. */
export function presentChat(chat: Chat, { origin, now }: { origin: string; now: number }) {
  const last = chat.messages.findLast(({ unsent }) => !unsent);
  const present = (entry: ChatMessage) => {
    const { quickReply, ...shown } = entry.message;
    const isPersonsContent = entry.from === "person" && !entry.unsent && withContent.has(String(shown["type"]));
    const message = {
      ...shown,
      ...quoted(shown),
      ...(isPersonsContent ? contentUrls(entry.id, origin) : {}),
      ...(quickReply !== undefined && entry === last ? { quickReply } : {}),
    };
    return { ...entry, message };
  };
  const isLoading = chat.loadingUntil !== undefined && chat.loadingUntil > now;
  return { messages: chat.messages.map(present), loadingUntil: isLoading ? chat.loadingUntil : null, now };
}
