import { TapCover } from "../tap-cover.tsx";
import { FlexBlock } from "./block.tsx";
import type { FlexNode } from "./flex-node.ts";
import { readText } from "./read-text.ts";
import { bubbleWidth } from "./sizes.ts";

const blocks = ["header", "hero", "body", "footer"] as const;

/** One bubble: header, hero, body and footer under one another, as wide as its size says and never wider than the chat. */
export function FlexBubble({ bubble }: { bubble: FlexNode }) {
  const present = blocks.filter((block) => bubble[block]);
  return (
    <div
      className="lv-flex-bubble"
      data-size={bubble.size ?? "mega"}
      dir={bubble.direction === "rtl" ? "rtl" : "ltr"}
      style={{ width: bubbleWidth(bubble.size) }}
    >
      <TapCover action={bubble.action} name={readText(bubble)} />
      {present.map((block, index) => {
        const node = bubble[block];
        return (
          node && (
            <FlexBlock
              key={block}
              block={block}
              node={node}
              size={bubble.size}
              look={bubble.styles?.[block]}
              isFirst={index === 0}
              hasFooter={bubble.footer !== undefined}
            />
          )
        );
      })}
    </div>
  );
}
