import type { ReactNode } from "react";

export type ChatRowProps = {
  side: "own" | "other";
  children: ReactNode;
  time?: string;
  /** Shown above the bubble of the other side, once per run of messages. */
  name?: string | undefined;
  avatar?: ReactNode;
  /** What this message answers, over its bubble. */
  quote?: ReactNode;
  /** What stands over the time: a read mark, a menu. */
  aside?: ReactNode;
};

/** The row of a message in a chat: avatar at the left for the other side, the time beside the foot of the bubble. */
export function ChatRow({ side, children, time, name, avatar, quote, aside }: ChatRowProps) {
  return (
    <div className="lv-row" data-side={side}>
      {side === "other" && <div className="lv-avatar">{avatar}</div>}
      <div className="lv-row-main">
        {name && <div className="lv-name">{name}</div>}
        {quote && <div className="lv-quote">{quote}</div>}
        <div className="lv-row-bubble">
          {children}
          {(time || aside) && (
            <div className="lv-time">
              {aside}
              {time && <time>{time}</time>}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
