import { colour } from "./colour.ts";
import type { FlexNode } from "./flex-node.ts";
import { itemStyle, type Placement } from "./item-style.ts";

/** A hairline across the direction of its parent. */
export function FlexSeparator({ node, placement }: { node: FlexNode; placement: Placement }) {
  return (
    <div
      className="lv-separator"
      data-parent={placement.parent}
      style={{ ...itemStyle(node, placement), backgroundColor: colour(node.color) }}
    />
  );
}
