import type { CSSProperties } from "react";
import type { FlexNode, Layout } from "./flex-node.ts";
import { space } from "./sizes.ts";

export type Placement = { parent: Layout; isFirst: boolean; spacing?: string | undefined };

const neverGrows = new Set(["icon", "separator", "spacer"]);

/**
 * How a component shares the room of its parent. In a row components share the width (1 each) unless they are icons, separators or
 * boxes of a fixed width; in a column they take the height of their content. flex 0 always means the size of the content.
 */
export function share(node: FlexNode, parent: Layout): string {
  const isRow = parent !== "vertical";
  const byDefault = node.type === "filler" ? 1 : isRow && !neverGrows.has(node.type) && !node.width ? 1 : 0;
  const flex = node.flex ?? byDefault;
  if (flex <= 0) return "0 0 auto";
  return isRow ? `${flex} ${flex} 0px` : `${flex} 0 0px`;
}

/** Where a component stands: its share, the space before it (its own margin, else the parent's spacing; none for the first), its offset. */
export function itemStyle(node: FlexNode, { parent, isFirst, spacing }: Placement): CSSProperties {
  const isAbsolute = node.position === "absolute";
  const before = isFirst || isAbsolute ? undefined : (space(node.margin) ?? space(spacing));
  const style: CSSProperties = {
    position: isAbsolute ? "absolute" : "relative",
    top: space(node.offsetTop),
    bottom: space(node.offsetBottom),
    insetInlineStart: space(node.offsetStart),
    insetInlineEnd: space(node.offsetEnd),
  };
  if (isAbsolute) return style;
  style.flex = share(node, parent);
  if (before) style[parent === "vertical" ? "marginBlockStart" : "marginInlineStart"] = before;
  return style;
}

const positionOf: Record<string, string> = {
  top: "flex-start",
  center: "center",
  bottom: "flex-end",
  start: "flex-start",
  end: "flex-end",
};

/** gravity: where the content stands in the height it was given (the top unless said). */
export function gravity(node: FlexNode): CSSProperties {
  return { justifyContent: positionOf[node.gravity ?? "top"] ?? "flex-start" };
}

/** align of an image (centred unless said). */
export function alignment(node: FlexNode): CSSProperties {
  return { alignItems: positionOf[node.align ?? "center"] ?? "center" };
}
