import { colour } from "./colour.ts";
import type { FlexNode } from "./flex-node.ts";
import { fontSize } from "./sizes.ts";
import { letterStyle } from "./text-style.ts";

/** A part of a text with a look of its own; what it leaves out it takes from the text. */
export function FlexSpan({ span, text }: { span: FlexNode; text: FlexNode }) {
  const decoration = span.decoration ?? text.decoration;
  return (
    <span
      style={{
        ...letterStyle({ ...span, ...(decoration && { decoration }) }),
        color: colour(span.color),
        ...(span.size && { fontSize: fontSize(span.size, text.scaling === true) }),
      }}
    >
      {span.text}
    </span>
  );
}
