import type { JsonObject } from "../json.ts";
import type { createLedger, Sending } from "./ledger.ts";
import type { createPeople } from "./people.ts";

export type ChatMessage = {
  readonly id: string;
  readonly from: "person" | "account";
  readonly sentAt: number;
  /** LINE's own message object. */
  message: JsonObject;
  unsent?: true;
  read?: true;
};

export type Chat = { messages: ChatMessage[]; loadingUntil?: number };

/** `shownAt` is the person's last delivery when the animation began: the next one ends it. */
type Loading = { readonly until: number; readonly shownAt: number };

/** What is kept of a chat; older messages leave the phone. */
const keptMessages = 500;

function messagesOf({ at, messageIds, messages }: Sending): ChatMessage[] {
  const objects: JsonObject[] = JSON.parse(messages);
  return objects.map((message, place) => ({ id: messageIds[place] ?? "", from: "account", sentAt: at, message }));
}

/** Message ids are of one length and grow with time. */
const byId = (one: ChatMessage, other: ChatMessage): number => (one.id < other.id ? -1 : 1);

/**
 * What each phone shows: both directions, in order. Only what people wrote is kept here; what the account sent is read from the ledger
 * when somebody looks, so that a send to a million makes no million chats.
 */
export function createChats({
  people,
  ledger,
}: {
  people: ReturnType<typeof createPeople>;
  ledger: ReturnType<typeof createLedger>;
}) {
  const written = new Map<string, ChatMessage[]>();
  const loadings = new Map<string, Loading>();

  const latestTo = (userId: string) => ledger.latestTo(people.indexOf(userId));

  function sentTo(userId: string, most: number): ChatMessage[] {
    const newestFirst: ChatMessage[] = [];
    for (const sending of ledger.newestTo(people.indexOf(userId))) {
      newestFirst.push(...messagesOf(sending).reverse());
      if (newestFirst.length >= most) break;
    }
    return newestFirst.reverse();
  }

  function lastOf(userId: string, most: number): ChatMessage[] {
    const own = written.get(userId)?.slice(-most) ?? [];
    return [...own, ...sentTo(userId, most)].sort(byId).slice(-most);
  }

  return {
    add(userId: string, message: ChatMessage): void {
      const messages = written.get(userId);
      if (messages === undefined) written.set(userId, [message]);
      else if (messages.push(message) > keptMessages) messages.shift();
    },
    find(userId: string): Chat {
      const loading = loadings.get(userId);
      // The loading animation ends as soon as the account says something (LINE's documentation, "Display a loading animation").
      const isLoading = loading !== undefined && loading.shownAt === latestTo(userId);
      return { messages: lastOf(userId, keptMessages), ...(isLoading ? { loadingUntil: loading.until } : {}) };
    },
    lastMessage: (userId: string): ChatMessage | undefined => lastOf(userId, 1)[0],
    showLoading(userId: string, until: number): void {
      loadings.set(userId, { until, shownAt: latestTo(userId) });
    },
    markRead(userId: string, messageId: string): void {
      for (const message of written.get(userId) ?? []) {
        if (message.from === "person") message.read = true;
        if (message.id === messageId) break;
      }
    },
    /** Answers false when that person sent no such message, or has already unsent it. */
    unsend(userId: string, messageId: string): boolean {
      const message = written.get(userId)?.find(({ id, from }) => id === messageId && from === "person");
      if (message === undefined || message.unsent) return false;
      message.unsent = true;
      message.message = { type: String(message.message["type"]) };
      return true;
    },
    dump: () => Object.fromEntries(written),
    load(saved: Readonly<Record<string, ChatMessage[]>>) {
      for (const [userId, messages] of Object.entries(saved)) written.set(userId, messages);
    },
    reset(): void {
      written.clear();
      loadings.clear();
    },
  };
}
