import { useAction } from "../action.ts";
import { nameAction } from "../name-action.ts";
import { colour } from "./colour.ts";
import type { FlexNode } from "./flex-node.ts";
import { gravity, itemStyle, type Placement } from "./item-style.ts";
import { useShrinkToFit } from "./shrink-to-fit.ts";
import { fontSize } from "./sizes.ts";

/** A button: primary and secondary are filled (`color` is the ground), link is words alone (`color` is the ink). */
export function FlexButton({ node, placement }: { node: FlexNode; placement: Placement }) {
  const onAction = useAction();
  const shrink = useShrinkToFit(node.adjustMode === "shrink-to-fit");
  const { action } = node;
  const look = node.style === "primary" || node.style === "secondary" ? node.style : "link";
  const chosen = colour(node.color);
  return (
    <div className="lv-item" style={{ ...itemStyle(node, placement), ...gravity(node, placement) }}>
      <button
        type="button"
        className="lv-flex-button"
        data-look={look}
        data-height={node.height === "sm" ? "sm" : "md"}
        style={{
          ...(chosen && (look === "link" ? { color: chosen } : { backgroundColor: chosen })),
          ...(node.scaling && { fontSize: fontSize("md", true) }),
        }}
        onClick={() => action && onAction(action)}
      >
        <span ref={shrink}>{action ? nameAction(action, "") : ""}</span>
      </button>
    </div>
  );
}
