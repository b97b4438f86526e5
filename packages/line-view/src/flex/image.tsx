import { markBroken } from "../mark-broken.ts";
import { safeMediaUrl } from "../safe-url.ts";
import { TapCover } from "../tap-cover.tsx";
import { colour } from "./colour.ts";
import type { FlexNode } from "./flex-node.ts";
import { alignment, gravity, itemStyle, type Placement } from "./item-style.ts";
import { aspectRatio, imageWidth } from "./sizes.ts";

/** A picture of a keyword's width and its own ratio, filled (`cover`) or shown whole (`fit`). */
export function FlexImage({ node, placement }: { node: FlexNode; placement: Placement }) {
  return (
    <div className="lv-item" style={{ ...itemStyle(node, placement), ...gravity(node), ...alignment(node) }}>
      <div
        className="lv-flex-image"
        style={{
          width: imageWidth(node.size),
          aspectRatio: aspectRatio(node.aspectRatio),
          backgroundColor: colour(node.backgroundColor),
        }}
      >
        <img
          src={safeMediaUrl(node.url)}
          alt=""
          onError={markBroken}
          style={{ objectFit: node.aspectMode === "cover" ? "cover" : "contain" }}
        />
        <TapCover action={node.action} name="" />
      </div>
    </div>
  );
}
