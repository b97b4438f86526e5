import { markBroken } from "../mark-broken.ts";
import { safeMediaUrl } from "../safe-url.ts";
import type { FlexNode } from "./flex-node.ts";
import { itemStyle, type Placement } from "./item-style.ts";
import { aspectRatio, fontSize } from "./sizes.ts";

/** A small picture as tall as a letter of its size; it stands on the baseline. */
export function FlexIcon({ node, placement }: { node: FlexNode; placement: Placement }) {
  return (
    <img
      className="lv-flex-icon"
      src={safeMediaUrl(node.url)}
      alt=""
      onError={markBroken}
      style={{
        ...itemStyle(node, placement),
        height: fontSize(node.size, node.scaling === true),
        aspectRatio: aspectRatio(node.aspectRatio),
      }}
    />
  );
}
