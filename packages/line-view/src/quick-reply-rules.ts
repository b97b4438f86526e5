import type { LineMessageObject, QuickReplyItem } from "./message-object.ts";

export const maxQuickReplies = 13;

/**
 * The quick replies a phone shows: those of the very last message of the chat, and only when the account sent it. A message the
 * person sends makes them go away; PC LINE never shows them (developers.line.biz, "Use quick replies").
 */
export function visibleQuickReplies(
  chat: ReadonlyArray<{ from: "person" | "account"; message: LineMessageObject }>,
  isPc: boolean,
): QuickReplyItem[] {
  const last = chat.at(-1);
  if (isPc || !last || last.from !== "account") return [];
  return (last.message.quickReply?.items ?? []).filter((item) => item.action).slice(0, maxQuickReplies);
}
