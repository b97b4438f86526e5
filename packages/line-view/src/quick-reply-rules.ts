import type { LineAction } from "./action.ts";
import type { LineMessageObject, QuickReplyItem } from "./message-object.ts";

export const maxQuickReplies = 13;

type Said = { from: "person" | "account"; message: LineMessageObject; unsent?: boolean };

/**
 * The quick replies a phone shows: those of the very last message of the chat, and only when the account sent it. Whatever follows makes
 * them go away, and unsending that brings them back; PC LINE never shows them (developers.line.biz, "Use quick replies").
 */
export function visibleQuickReplies(chat: readonly Said[], isPc: boolean): QuickReplyItem[] {
  const last = chat.findLast(({ unsent }) => !unsent);
  if (isPc || !last || last.from !== "account") return [];
  return (last.message.quickReply?.items ?? []).filter((item) => item.action).slice(0, maxQuickReplies);
}

const untilSent = new Set(["camera", "cameraRoll", "datetimepicker", "location"]);

/** Whether the quick replies stay after that one was tapped: these four wait until what they ask for is sent, all others are used up (same page). */
export function staysWhenTapped({ type }: LineAction): boolean {
  return untilSent.has(type);
}
