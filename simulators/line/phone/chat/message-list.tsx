import { useEffect, useRef, useState } from "react";
import type { Chat } from "../door/shapes.ts";
import { words } from "../words/words.ts";
import { formatDay } from "./format-time.ts";
import { groupMessages } from "./group-messages.ts";
import { MessageRow } from "./message-row.tsx";
import type { ChatTools } from "./use-chat-tools.ts";

export type MessageListProps = { chat: Chat | undefined; accountName: string | undefined; tools: ChatTools };

/** All messages, the newest at the foot; it stays at the foot while pictures load. */
export function MessageList({ chat, accountName, tools }: MessageListProps) {
  const isTyping = useLasts(chat?.loadingUntil ? chat.loadingUntil - chat.now : 0, chat?.loadingUntil);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <div className="messages" role="log" aria-label={words.chats} tabIndex={0}>
      <div className="messages-inner">
        {!chat && <p className="state">{words.loading}</p>}
        {chat?.messages.length === 0 && <p className="day">{words.empty}</p>}
        {groupMessages(chat?.messages ?? []).map((item) => {
          if (item.kind === "day") {
            return (
              <p key={item.key} className="day">
                {formatDay(item.at, new Date(chat?.now ?? item.at))}
              </p>
            );
          }
          if (item.kind === "unsent") {
            return (
              <p key={item.key} className="day">
                {words.youUnsent}
              </p>
            );
          }
          return (
            <MessageRow
              key={item.key}
              item={item}
              messages={chat?.messages ?? []}
              accountName={accountName ?? words.account}
              tools={tools}
            />
          );
        })}
        {isTyping && (
          <p className="typing">
            <span className="unseen">{words.typing}</span>
            <i />
            <i />
            <i />
          </p>
        )}
      </div>
    </div>
  );
}

/** True for so many milliseconds from when `key` became what it is. */
function useLasts(forMs: number, key: number | null | undefined): boolean {
  const [passed, setPassed] = useState<number | null>();
  const wanted = useRef(forMs);
  wanted.current = forMs;
  useEffect(() => {
    if (!key) return;
    const timer = setTimeout(() => setPassed(key), Math.max(0, wanted.current));
    return () => clearTimeout(timer);
  }, [key]);
  return Boolean(key) && key !== passed;
}
