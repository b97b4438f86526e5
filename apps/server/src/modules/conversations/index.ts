// What can be talked through about being a member
export { openJoiningDialogues } from "./joining/open-joining.ts";
// Rich menus and disaster mode
export type { MenuIds, MenuKind, Menus, SwitchedTo } from "./menus/menu-port.ts";
export { openMenus } from "./menus/open-menus.ts";
// Opening the room
export { openConversations } from "./open-conversations.ts";

// What the outside must do for it, and gives it
export type { FetchContent, Heard, NoContent, ReadEvent, Received } from "./ports.ts";
