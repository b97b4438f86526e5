import { colour } from "./colour.ts";
import type { FlexNode } from "./flex-node.ts";
import { fontSize } from "./sizes.ts";
import { letterStyle } from "./text-style.ts";

/** A part of a text with a look of its own; what it leaves out it takes from the text. */
export function FlexSpan({ span }: { span: FlexNode }) {
  return (
    <span
      style={{ ...letterStyle(span), color: colour(span.color), ...(span.size && { fontSize: fontSize(span.size) }) }}
    >
      {span.text}
    </span>
  );
}
