import type { ChatMessage } from "../door/shapes.ts";

const keyOf = (userId: string) => `practice-phone.read.${userId}`;

/** Remembers in this browser up to which message that person has seen the chat. */
export function markRead(userId: string, messages: readonly ChatMessage[]): void {
  const last = messages.at(-1);
  if (last) localStorage.setItem(keyOf(userId), String(new Date(last.sentAt).getTime()));
}

/** How many messages of the account that person has not seen. */
export function countUnread(userId: string, messages: readonly ChatMessage[]): number {
  const seenUntil = Number(localStorage.getItem(keyOf(userId)) ?? 0);
  return messages.filter((message) => message.from === "account" && new Date(message.sentAt).getTime() > seenUntil)
    .length;
}
