import type { CSSProperties } from "react";
import { markBroken } from "../mark-broken.ts";
import { safeMediaUrl } from "../safe-url.ts";
import { TapCover } from "../tap-cover.tsx";
import { colour } from "./colour.ts";
import type { FlexNode } from "./flex-node.ts";
import { alignment, gravity, itemStyle, type Placement } from "./item-style.ts";
import { aspectRatio, imageWidth } from "./sizes.ts";

/** A picture of a keyword's width and its own ratio, filled (`cover`) or shown whole (`fit`). The browser plays APNG whatever `animated` says. */
export function FlexImage({ node, placement }: { node: FlexNode; placement: Placement }) {
  const width = imageWidth(node.size);
  const ownShare = takesOwnShare(node, placement) ? width : undefined;
  return (
    <div
      className="lv-item"
      style={{ ...itemStyle(node, placement), ...gravity(node, placement), ...alignment(node), ...widthOf(ownShare) }}
    >
      <div
        className="lv-flex-image"
        style={{
          width: ownShare ? "100%" : width,
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

/** A share of the parent means nothing inside an item that is as wide as its content: there the item itself takes that share. */
function takesOwnShare(node: FlexNode, { parent }: Placement): boolean {
  const isAsWideAsContent = node.position === "absolute" || (parent !== "vertical" && node.flex === 0);
  return isAsWideAsContent && imageWidth(node.size).endsWith("%");
}

function widthOf(width: string | undefined): CSSProperties {
  return width ? { width } : {};
}
