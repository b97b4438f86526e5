import type { JsonObject } from "../json.ts";

export type ChatMessage = {
  readonly id: string;
  readonly from: "person" | "account";
  readonly sentAt: number;
  /** LINE's own message object. Shared between the people of one multicast: never change it in place. */
  message: JsonObject;
  unsent?: true;
  read?: true;
};

export type Chat = { messages: ChatMessage[]; loadingUntil?: number };

/** What is kept of a chat; older messages leave the phone. */
const keptMessages = 500;

/** What each phone shows: both directions, in order. */
export function createChats() {
  const chats = new Map<string, Chat>();

  function open(userId: string): Chat {
    const known = chats.get(userId);
    if (known !== undefined) return known;
    const chat: Chat = { messages: [] };
    chats.set(userId, chat);
    return chat;
  }

  return {
    add(userId: string, message: ChatMessage): void {
      const chat = open(userId);
      chat.messages.push(message);
      if (chat.messages.length > keptMessages) chat.messages.shift();
      // The loading animation ends as soon as the account says something (LINE's documentation, "Display a loading animation").
      if (message.from === "account") delete chat.loadingUntil;
    },
    find: (userId: string): Chat => chats.get(userId) ?? { messages: [] },
    showLoading(userId: string, until: number): void {
      open(userId).loadingUntil = until;
    },
    markRead(userId: string, messageId: string): void {
      for (const message of open(userId).messages) {
        if (message.from === "person") message.read = true;
        if (message.id === messageId) break;
      }
    },
    /** Answers false when that person sent no such message, or has already unsent it. */
    unsend(userId: string, messageId: string): boolean {
      const message = chats.get(userId)?.messages.find(({ id, from }) => id === messageId && from === "person");
      if (message === undefined || message.unsent) return false;
      message.unsent = true;
      message.message = { type: String(message.message["type"]) };
      return true;
    },
    dump: () => Object.fromEntries(chats),
    load(saved: Readonly<Record<string, Chat>>) {
      for (const [userId, chat] of Object.entries(saved)) chats.set(userId, chat);
    },
    reset: () => chats.clear(),
  };
}
