import { useAction } from "./action.ts";
import { splitLinks } from "./split-links.ts";

/** A text in a bubble; addresses and telephone numbers in it can be tapped. */
export function TextMessage({ text }: { text: string }) {
  const onAction = useAction();
  return (
    <div className="lv-bubble lv-text">
      {splitLinks(text).map((part) =>
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
      )}
    </div>
  );
}
