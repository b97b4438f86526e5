import type { CSSProperties } from "react";
import type { FlexNode, Layout } from "./flex-node.ts";
import { space } from "./sizes.ts";

export type Placement = { parent: Layout; isFirst: boolean; spacing?: string | undefined };

const neverGrows = new Set(["icon", "separator", "spacer"]);

/**
 * How a component shares the room of its parent. In a row components share the width (1 each) unless they are icons, separators or
 * boxes of a fixed width; in a column they take the height of their content, and only what is left over is shared. flex 0 always
 * means the size of the content (developers.line.biz, "Flex Message layout", which gives these values as CSS).
 */
export function share(node: FlexNode, parent: Layout): string {
  const isRow = parent !== "vertical";
  const byDefault = node.type === "filler" ? 1 : isRow && !neverGrows.has(node.type) && !node.width ? 1 : 0;
  const flex = node.flex ?? byDefault;
  if (flex <= 0) return "0 0 auto";
  return isRow ? `${flex} 0 0px` : `${flex} 0 auto`;
}

/**
 * Where a component stands: its share, the space before it, its offset. The space is its own margin, which counts for the first too,
 * else the parent's spacing, which does not; a filler has none. A child of a baseline box cannot be lifted from the bottom.
 */
export function itemStyle(node: FlexNode, { parent, isFirst, spacing }: Placement): CSSProperties {
  const isAbsolute = node.position === "absolute";
  const between = isFirst || node.type === "filler" ? undefined : space(spacing);
  const before = space(node.margin) ?? between;
  const style: CSSProperties = {
    position: isAbsolute ? "absolute" : "relative",
    top: space(node.offsetTop),
    bottom: parent === "baseline" ? undefined : space(node.offsetBottom),
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

/** gravity: where the content stands in the height it was given (the top unless said); a baseline box ignores it. */
export function gravity(node: FlexNode, { parent }: Placement): CSSProperties {
  const chosen = parent === "baseline" ? "top" : (node.gravity ?? "top");
  return { justifyContent: positionOf[chosen] ?? "flex-start" };
}

/** align of an image (centred unless said). */
export function alignment(node: FlexNode): CSSProperties {
  return { alignItems: positionOf[node.align ?? "center"] ?? "center" };
}
