import type { CSSProperties, ReactNode } from "react";
import { TapCover } from "../tap-cover.tsx";
import { colour, gradient } from "./colour.ts";
import type { FlexNode, Layout } from "./flex-node.ts";
import { itemStyle, type Placement } from "./item-style.ts";
import { readText } from "./read-text.ts";
import { borderWidth, boxSide, type Padding, space } from "./sizes.ts";

export type FlexBoxProps = { node: FlexNode; placement: Placement; padding?: Padding | undefined; children: ReactNode };

/** A box: a row, a column, or a row on one baseline. Blocks of a bubble give it a padding of their own when it has none. */
export function FlexBox({ node, placement, padding, children }: FlexBoxProps) {
  return (
    <div
      className="lv-box"
      data-layout={layoutOf(node)}
      style={{ ...itemStyle(node, placement), ...boxStyle(node, padding) }}
    >
      <TapCover action={node.action} name={readText(node)} />
      {children}
    </div>
  );
}

export function layoutOf(node: FlexNode): Layout {
  return node.layout === "horizontal" || node.layout === "baseline" ? node.layout : "vertical";
}

function boxStyle(node: FlexNode, padding: Padding | undefined): CSSProperties {
  const all = space(node.paddingAll);
  const line = borderWidth(node.borderWidth);
  const radius = space(node.cornerRadius);
  return {
    paddingBlockStart: space(node.paddingTop) ?? all ?? padding?.top,
    paddingBlockEnd: space(node.paddingBottom) ?? all ?? padding?.bottom,
    paddingInlineStart: space(node.paddingStart) ?? all ?? padding?.side,
    paddingInlineEnd: space(node.paddingEnd) ?? all ?? padding?.side,
    backgroundColor: colour(node.backgroundColor),
    backgroundImage: gradient(node.background),
    ...(line && { border: `${line} solid ${colour(node.borderColor) ?? "#000000"}` }),
    ...(radius && { borderRadius: radius, overflow: "hidden" }),
    width: boxSide(node.width),
    maxWidth: boxSide(node.maxWidth),
    height: boxSide(node.height),
    maxHeight: boxSide(node.maxHeight),
    justifyContent: node.justifyContent,
    alignItems: node.alignItems,
  };
}
