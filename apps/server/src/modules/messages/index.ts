// Opening the room

// Talking something through
export type { Dialogue, Incoming, Person, Turn, Turned } from "./dialogue.ts";

// What the outside must do for it
export type { MessageSender, Sent } from "./message-sender.ts";

// Saying something
export type { Card, Choice, Message } from "./neutral.ts";
export { openMessages } from "./open-messages.ts";
export { MOST_MESSAGES, type Queued, queueMessage } from "./queue-message.ts";
