// Draws LINE messages as a phone does: props in, taps out, no network. Load line-view.css beside it.
export type { LineAction, OnAction } from "./action.ts";
export { ChatRow } from "./chat-row.tsx";
export { ImageSet } from "./image-set.tsx";
export { LineMessage } from "./line-message.tsx";
export type { LineMessageObject } from "./message-object.ts";
export { QuickReplies } from "./quick-replies.tsx";
export { staysWhenTapped, visibleQuickReplies } from "./quick-reply-rules.ts";
export { RichMenu, type RichMenuObject } from "./rich-menu.tsx";
export { safeMediaUrl } from "./safe-url.ts";
export { drawnStickers, StickerArt } from "./sticker-art.tsx";
export { LineViewWordsContext, lineViewWords } from "./words.ts";
