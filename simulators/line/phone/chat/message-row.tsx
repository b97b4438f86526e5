import { ChatRow, ImageSet, LineMessage } from "@paknam/line-view";
import { IconDotsVertical } from "@tabler/icons-react";
import type { ChatMessage } from "../door/shapes.ts";
import { Avatar } from "../parts/avatar.tsx";
import { words } from "../words/words.ts";
import { formatTime } from "./format-time.ts";
import type { ChatItem } from "./group-messages.ts";
import { Quoted } from "./quoted.tsx";
import type { ChatTools } from "./use-chat-tools.ts";

export type MessageRowProps = {
  item: Extract<ChatItem, { kind: "message" | "photos" }>;
  /** All of the chat, to find what a message answers. */
  messages: readonly ChatMessage[];
  accountName: string;
  tools: ChatTools;
};

/** One message or set of photos in its row; a text and what is one's own has a menu (also by right click or long press). */
export function MessageRow({ item, messages, accountName, tools }: MessageRowProps) {
  const shown = item.kind === "photos" ? item.messages : [item.message];
  const [first] = shown;
  if (!first) return null;
  const isOwn = first.from === "person";
  const { sender } = first.message;
  const name = sender?.name ?? accountName;
  const { quotedMessageId } = first.message;
  const hasMenu = isOwn || first.message.text !== undefined;
  const openMenu = () => tools.open({ kind: "message", message: first });
  const openPicture = (url: string) => tools.open({ kind: "picture", url });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut; the same menu is a button beside the message
    <div
      className="message"
      data-run={!item.isFirstOfRun}
      onContextMenu={(event) => {
        // A part that is selected is for the browser's own menu.
        if (!hasMenu || getSelection()?.toString()) return;
        event.preventDefault();
        openMenu();
      }}
    >
      <ChatRow
        side={isOwn ? "own" : "other"}
        name={!isOwn && item.isFirstOfRun ? (sender?.name ? words.from(sender.name, accountName) : name) : undefined}
        avatar={item.isFirstOfRun && <Avatar name={name} pictureUrl={sender?.iconUrl} isAccount />}
        time={formatTime(item.at)}
        quote={
          quotedMessageId && (
            <Quoted message={messages.find(({ id }) => id === quotedMessageId)} accountName={accountName} />
          )
        }
        aside={hasMenu && <Aside message={first} onOpen={openMenu} />}
      >
        {shown.length > 1 ? (
          <ImageSet pictures={shown.map(pictureOf)} onOpen={openPicture} />
        ) : (
          <LineMessage message={first.message} onAction={tools.act} onOpenPicture={openPicture} />
        )}
      </ChatRow>
    </div>
  );
}

function pictureOf({ message }: ChatMessage) {
  const { previewImageUrl, originalContentUrl } = message;
  return { preview: previewImageUrl, original: originalContentUrl };
}

function Aside({ message, onOpen }: { message: ChatMessage; onOpen: () => void }) {
  return (
    <>
      <button
        type="button"
        className="message-menu"
        aria-label={message.from === "person" ? words.messageMenu : words.textMenu}
        onClick={onOpen}
      >
        <IconDotsVertical size={16} aria-hidden />
      </button>
      {message.read && <span>{words.read}</span>}
    </>
  );
}
