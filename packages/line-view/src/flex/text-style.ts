import type { CSSProperties } from "react";
import type { FlexNode } from "./flex-node.ts";

/** Weight, slant and line of a text or span, as far as it sets them. */
export function letterStyle(node: FlexNode): CSSProperties {
  return {
    ...(node.weight && { fontWeight: node.weight === "bold" ? 700 : 400 }),
    ...(node.style && { fontStyle: node.style === "italic" ? "italic" : "normal" }),
    ...(node.decoration && {
      textDecorationLine:
        node.decoration === "underline" || node.decoration === "line-through" ? node.decoration : "none",
    }),
  };
}
