import type { CSSProperties } from "react";
import { useCutAtLines } from "../cut-at-lines.ts";
import { TapCover } from "../tap-cover.tsx";
import { colour } from "./colour.ts";
import type { FlexNode } from "./flex-node.ts";
import { gravity, itemStyle, type Placement } from "./item-style.ts";
import { readText } from "./read-text.ts";
import { useShrinkToFit } from "./shrink-to-fit.ts";
import { boxSide, fontSize } from "./sizes.ts";
import { FlexSpan } from "./span.tsx";
import { letterStyle } from "./text-style.ts";

/** A text: one line with an ellipsis, or wrapped (`wrap`), at most `maxLines`; spans inside may differ in size and colour. */
export function FlexText({ node, placement }: { node: FlexNode; placement: Placement }) {
  const shrink = useShrinkToFit(node.adjustMode === "shrink-to-fit" && !node.wrap);
  const cut = useCutAtLines(isClamped(node));
  return (
    <div className="lv-item" style={{ ...itemStyle(node, placement), ...gravity(node, placement) }}>
      <TapCover action={node.action} name={readText(node)} />
      <p
        ref={isClamped(node) ? cut : shrink}
        className="lv-flex-text"
        data-wrap={node.wrap === true}
        data-clamped={isClamped(node)}
        style={textStyle(node)}
      >
        {node.contents?.length
          ? node.contents.map((span, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes, and its spans carry no name of their own
              <FlexSpan key={index} span={span} text={node} />
            ))
          : node.text}
      </p>
    </div>
  );
}

function isClamped(node: FlexNode): boolean {
  return node.wrap === true && (node.maxLines ?? 0) > 0;
}

function textStyle(node: FlexNode): CSSProperties {
  const spacing = boxSide(node.lineSpacing);
  return {
    ...letterStyle(node),
    // A line through the whole could not be taken from one span again, so each span draws its own.
    ...(node.contents?.length ? { textDecorationLine: "none" } : {}),
    fontSize: fontSize(node.size, node.scaling === true),
    color: colour(node.color) ?? "#111111",
    textAlign: node.align === "center" || node.align === "end" ? node.align : "start",
    ...(spacing && { lineHeight: `calc(1.5em + ${spacing})` }),
    ...(isClamped(node) && {
      display: "-webkit-box",
      WebkitBoxOrient: "vertical",
      WebkitLineClamp: node.maxLines,
      overflow: "hidden",
    }),
  };
}
