import { UnsupportedMessage } from "../unsupported-message.tsx";
import { useLineViewWords } from "../words.ts";
import { FlexBubble } from "./bubble.tsx";
import type { FlexNode } from "./flex-node.ts";

const maxBubbles = 12;

/** A Flex message: one bubble, or up to twelve side by side. */
export function FlexMessage({ contents, altText }: { contents: FlexNode; altText?: string | undefined }) {
  const words = useLineViewWords();
  if (contents.type === "bubble") return <FlexBubble bubble={contents} />;
  if (contents.type !== "carousel") return <UnsupportedMessage type={`flex ${contents.type}`} altText={altText} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
    <ul className="lv-carousel" aria-label={altText || words.cards} tabIndex={0}>
      {contents.contents?.slice(0, maxBubbles).map((bubble, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes, and its bubbles carry no name of their own
        <li key={index}>
          <FlexBubble bubble={bubble} />
        </li>
      ))}
    </ul>
  );
}
