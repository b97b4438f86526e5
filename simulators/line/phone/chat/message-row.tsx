import { ChatRow, ImageSet, LineMessage } from "@paknam/line-view";
import { IconDotsVertical } from "@tabler/icons-react";
import type { ChatMessage } from "../door/shapes.ts";
import { Avatar } from "../parts/avatar.tsx";
import { words } from "../words/words.ts";
import { formatTime } from "./format-time.ts";
import type { ChatItem } from "./group-messages.ts";
import type { ChatTools } from "./use-chat-tools.ts";

export type MessageRowProps = {
  item: Extract<ChatItem, { kind: "message" | "photos" }>;
  accountName: string;
  tools: ChatTools;
};

/** One message or set of photos in its row; one's own has a menu (also by right click or long press). */
export function MessageRow({ item, accountName, tools }: MessageRowProps) {
  const messages = item.kind === "photos" ? item.messages : [item.message];
  const [first] = messages;
  if (!first) return null;
  const isOwn = first.from === "person";
  const { sender } = first.message;
  const name = sender?.name ?? accountName;
  const openPicture = (url: string) => tools.open({ kind: "picture", url });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short cut; the same menu is a button beside the message
    <div
      className="message"
      data-run={!item.isFirstOfRun}
      onContextMenu={(event) => {
        if (!isOwn) return;
        event.preventDefault();
        tools.open({ kind: "message", message: first });
      }}
    >
      <ChatRow
        side={isOwn ? "own" : "other"}
        name={!isOwn && item.isFirstOfRun ? name : undefined}
        avatar={item.isFirstOfRun && <Avatar name={name} pictureUrl={sender?.iconUrl} isAccount />}
        time={formatTime(item.at)}
        aside={isOwn && <OwnAside message={first} onOpen={() => tools.open({ kind: "message", message: first })} />}
      >
        {item.kind === "photos" && messages.length > 1 ? (
          <ImageSet pictures={messages.map(pictureOf)} onOpen={openPicture} />
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

function OwnAside({ message, onOpen }: { message: ChatMessage; onOpen: () => void }) {
  return (
    <>
      <button type="button" className="message-menu" aria-label={words.messageMenu} onClick={onOpen}>
        <IconDotsVertical size={16} aria-hidden />
      </button>
      {message.read && <span>{words.read}</span>}
    </>
  );
}
