import type { OnAction } from "./action.ts";
import { markBroken } from "./mark-broken.ts";
import type { QuickReplyItem } from "./message-object.ts";
import { nameAction } from "./name-action.ts";
import { QuickIcon } from "./quick-icon.tsx";
import { safeMediaUrl } from "./safe-url.ts";
import { useLineViewWords } from "./words.ts";

/** The chips under the last message, scrolled sideways. Which ones to show is for `visibleQuickReplies`. */
export function QuickReplies({ items, onAction }: { items: QuickReplyItem[]; onAction?: OnAction | undefined }) {
  const words = useLineViewWords();
  if (items.length === 0) return null;
  return (
    <ul className="lv-quick" aria-label={words.quickReplies}>
      {items.map(({ action, imageUrl }) => {
        if (!action) return null;
        const icon = safeMediaUrl(imageUrl);
        return (
          <li key={JSON.stringify(action)}>
            <button type="button" onClick={() => onAction?.(action)}>
              {icon ? <img src={icon} alt="" onError={markBroken} /> : <QuickIcon type={action.type} />}
              {nameAction(action, "")}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
