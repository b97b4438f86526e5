import { useEffect, useState } from "react";
import type { Chat } from "../door/shapes.ts";
import { words } from "../words/words.ts";
import { formatDay } from "./format-time.ts";
import { groupMessages } from "./group-messages.ts";
import { MessageRow } from "./message-row.tsx";
import type { ChatTools } from "./use-chat-tools.ts";

export type MessageListProps = { chat: Chat | undefined; accountName: string | undefined; tools: ChatTools };

/** All messages, the newest at the foot; it stays at the foot while pictures load. */
export function MessageList({ chat, accountName, tools }: MessageListProps) {
  const isTyping = useIsAhead(chat?.loadingUntil);
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
                {formatDay(item.at)}
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

/** Whether a moment is still to come; turns false by itself when it passes. */
function useIsAhead(moment: number | null | undefined): boolean {
  const [passed, setPassed] = useState<number>();
  useEffect(() => {
    if (!moment) return;
    const timer = setTimeout(() => setPassed(moment), Math.max(0, moment - Date.now()));
    return () => clearTimeout(timer);
  }, [moment]);
  return Boolean(moment) && moment !== passed;
}
