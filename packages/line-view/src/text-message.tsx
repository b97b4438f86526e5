import { useAction } from "./action.ts";
import type { LineMessageObject } from "./message-object.ts";
import { splitLinks } from "./split-links.ts";
import { StickerArt } from "./sticker-art.tsx";
import { textParts } from "./text-parts.ts";
import { useLineViewWords } from "./words.ts";

/** A text in a bubble; addresses and telephone numbers in it can be tapped, LINE's emojis and mentions stand in their places. */
export function TextMessage({ message }: { message: LineMessageObject }) {
  const words = useLineViewWords();
  return (
    <div className="lv-bubble lv-text">
      {textParts(message).map((part) => {
        if (part.kind === "text") return <LinkedText key={part.start} text={part.value} />;
        if (part.kind === "mention") {
          return (
            <strong key={part.start} className="lv-mention">
              @{words.you}
            </strong>
          );
        }
        return (
          <span key={part.start} className="lv-emoji" role="img" aria-label={words.emoji}>
            <StickerArt stickerId={emojiArt(part.emojiId)} />
          </span>
        );
      })}
    </div>
  );
}

/** LINE's emojis belong to their makers: one of our own faces stands in, the same for the same id. */
function emojiArt(emojiId: string): string {
  return String(1988 + ((Number.parseInt(emojiId, 10) || 0) % 8));
}

function LinkedText({ text }: { text: string }) {
  const onAction = useAction();
  return splitLinks(text).map((part) =>
    part.kind === "text" ? (
      part.value
    ) : (
      <a
        key={part.start}
        href={part.href}
        onClick={(event) => {
          event.preventDefault();
          onAction({ type: "uri", uri: part.href ?? part.value });
        }}
      >
        {part.value}
      </a>
    ),
  );
}
