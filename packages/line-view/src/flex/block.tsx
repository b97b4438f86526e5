import { colour } from "./colour.ts";
import { FlexComponent } from "./component.tsx";
import type { BlockStyle, FlexNode } from "./flex-node.ts";
import { blockPadding } from "./sizes.ts";

export type FlexBlockProps = {
  block: "header" | "hero" | "body" | "footer";
  node: FlexNode;
  size: string | undefined;
  look: BlockStyle | undefined;
  isFirst: boolean;
  hasFooter: boolean;
};

/** One of the four blocks of a bubble, with its ground and the hairline above it (never above the first). */
export function FlexBlock({ block, node, size, look, isFirst, hasFooter }: FlexBlockProps) {
  const placement = { parent: "vertical" as const, isFirst: true };
  const line =
    look?.separator && !isFirst ? { borderTop: `1px solid ${colour(look.separatorColor) ?? "#d4d6da"}` } : {};
  return (
    <div className="lv-block" data-block={block} style={{ backgroundColor: colour(look?.backgroundColor), ...line }}>
      {block === "hero" ? (
        <FlexComponent node={node} placement={placement} />
      ) : (
        <FlexComponent
          node={node.flex === undefined ? { ...node, flex: 1 } : node}
          placement={placement}
          padding={blockPadding(block, size, hasFooter)}
        />
      )}
    </div>
  );
}
