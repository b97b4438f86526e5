// Opening the room
export { openConversations } from "./open-conversations.ts";

// What the outside must do for it, and gives it
export type { FetchContent, Heard, NoContent, ReadEvent, Received } from "./ports.ts";
