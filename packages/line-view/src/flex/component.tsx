import { FlexBox, layoutOf } from "./box.tsx";
import { FlexButton } from "./button.tsx";
import type { FlexNode } from "./flex-node.ts";
import { FlexIcon } from "./icon.tsx";
import { FlexImage } from "./image.tsx";
import { itemStyle, type Placement } from "./item-style.ts";
import { FlexSeparator } from "./separator.tsx";
import type { Padding } from "./sizes.ts";
import { FlexText } from "./text.tsx";
import { FlexVideo } from "./video.tsx";

export type FlexComponentProps = {
  node: FlexNode;
  placement: Placement;
  padding?: Padding | undefined;
};

/** Draws one component and all it holds; a type it does not know takes no room. `padding` is what a block of the bubble gives its box. */
export function FlexComponent({ node, placement, padding }: FlexComponentProps) {
  switch (node.type) {
    case "box":
      return (
        <FlexBox node={node} placement={placement} padding={padding}>
          {drawContents(node)}
        </FlexBox>
      );
    case "text":
      return <FlexText node={node} placement={placement} />;
    case "image":
      return <FlexImage node={node} placement={placement} />;
    case "icon":
      return <FlexIcon node={node} placement={placement} />;
    case "button":
      return <FlexButton node={node} placement={placement} />;
    case "separator":
      return <FlexSeparator node={node} placement={placement} />;
    case "video":
      return <FlexVideo node={node} />;
    case "filler":
    case "spacer":
      return <div style={itemStyle(node, placement)} />;
    default:
      return null;
  }
}

function drawContents(box: FlexNode) {
  const first = box.contents?.find((child) => child.position !== "absolute");
  return box.contents?.map((child, index) => (
    <FlexComponent
      // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes, and its components carry no name of their own
      key={index}
      node={child}
      placement={{ parent: layoutOf(box), isFirst: child === first, spacing: box.spacing }}
    />
  ));
}
