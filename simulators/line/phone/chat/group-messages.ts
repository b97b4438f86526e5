import type { ChatMessage } from "../door/shapes.ts";

export type ChatItem =
  | { kind: "day"; key: string; at: Date }
  | { kind: "unsent"; key: string }
  | { kind: "message"; key: string; message: ChatMessage; at: Date; isFirstOfRun: boolean }
  | { kind: "photos"; key: string; messages: ChatMessage[]; at: Date; isFirstOfRun: boolean };

/** Puts a chat in order for the eye: a line for each new day, one tile for photos that were sent at once, one avatar for each run of messages of one sender. */
export function groupMessages(messages: readonly ChatMessage[]): ChatItem[] {
  const items: ChatItem[] = [];
  let day = "";
  let from = "";
  for (const message of messages) {
    const at = new Date(message.sentAt);
    const key = message.id;
    if (at.toDateString() !== day) {
      day = at.toDateString();
      from = "";
      items.push({ kind: "day", key: `day ${key}`, at });
    }
    if (message.unsent) {
      from = "";
      items.push({ kind: "unsent", key });
      continue;
    }
    const last = items.at(-1);
    if (last?.kind === "photos" && isSameSet(last.messages[0], message)) {
      last.messages.push(message);
      continue;
    }
    const sender = `${message.from} ${message.message.sender?.name ?? ""} ${message.message.sender?.iconUrl ?? ""}`;
    const isFirstOfRun = sender !== from;
    from = sender;
    const isPhoto = message.message.type === "image" && message.message.imageSet !== undefined;
    items.push(
      isPhoto
        ? { kind: "photos", key, messages: [message], at, isFirstOfRun }
        : { kind: "message", key, message, at, isFirstOfRun },
    );
  }
  return items;
}

function isSameSet(first: ChatMessage | undefined, next: ChatMessage): boolean {
  return (
    first?.from === next.from &&
    next.message.imageSet !== undefined &&
    first.message.imageSet?.id === next.message.imageSet.id
  );
}
