import { formatDay, formatTime } from "../chat/format-time.ts";
import type { ChatMessage, Person } from "../door/shapes.ts";
import { useChat } from "../door/use-chat.ts";
import { Avatar } from "../parts/avatar.tsx";
import { words } from "../words/words.ts";
import { countUnread } from "./read-marks.ts";

/** One person: name, the last thing said, when, and how much of it is unread. */
export function PersonRow({ person, onOpen }: { person: Person; onOpen: () => void }) {
  const { messages = [], now } = useChat(person.userId).data ?? {};
  const last = messages.at(-1);
  const unread = countUnread(person.userId, messages);
  return (
    <li>
      <button type="button" className="person" onClick={onOpen}>
        <Avatar name={person.displayName} pictureUrl={person.pictureUrl} />
        <span className="person-words">
          <strong>{person.displayName}</strong>
          <span>{last ? preview(last) : words.nothingYet}</span>
        </span>
        <span className="person-side">
          {last && <time>{whenOf(new Date(last.sentAt), new Date(now ?? last.sentAt))}</time>}
          {unread > 0 && (
            <span className="badge">
              <span className="unseen">{words.unread(unread)}</span>
              <span aria-hidden="true">{unread > 99 ? "99+" : unread}</span>
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

function whenOf(at: Date, now: Date): string {
  const day = formatDay(at, now);
  return day === words.today ? formatTime(at) : day;
}

function preview({ message, unsent }: ChatMessage): string {
  if (unsent) return words.youUnsent;
  const byType: Record<string, string> = words.preview;
  return message.text ?? message.altText ?? byType[message.type] ?? message.type;
}
