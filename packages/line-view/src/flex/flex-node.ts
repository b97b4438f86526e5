import type { LineAction } from "../action.ts";

export type BlockStyle = { backgroundColor?: string; separator?: boolean; separatorColor?: string };

/**
 * Any node of a Flex message: container or component. Every property LINE documents, all optional, because a message is drawn
 * as far as it is understood (developers.line.biz, "Flex Message" in the Messaging API reference).
 */
export type FlexNode = {
  type: string;
  // containers
  size?: string;
  direction?: string;
  header?: FlexNode;
  hero?: FlexNode;
  body?: FlexNode;
  footer?: FlexNode;
  styles?: { header?: BlockStyle; hero?: BlockStyle; body?: BlockStyle; footer?: BlockStyle };
  contents?: FlexNode[];
  action?: LineAction;
  // place in the parent
  flex?: number;
  margin?: string;
  position?: string;
  offsetTop?: string;
  offsetBottom?: string;
  offsetStart?: string;
  offsetEnd?: string;
  align?: string;
  gravity?: string;
  // box
  layout?: string;
  spacing?: string;
  backgroundColor?: string;
  background?: {
    type?: string;
    angle?: string;
    startColor?: string;
    centerColor?: string;
    centerPosition?: string;
    endColor?: string;
  };
  borderColor?: string;
  borderWidth?: string;
  cornerRadius?: string;
  width?: string;
  maxWidth?: string;
  height?: string;
  maxHeight?: string;
  paddingAll?: string;
  paddingTop?: string;
  paddingBottom?: string;
  paddingStart?: string;
  paddingEnd?: string;
  justifyContent?: string;
  alignItems?: string;
  // text and span
  text?: string;
  color?: string;
  weight?: string;
  style?: string;
  decoration?: string;
  wrap?: boolean;
  lineSpacing?: string;
  maxLines?: number;
  adjustMode?: string;
  scaling?: boolean;
  // image, icon, video
  url?: string;
  previewUrl?: string;
  aspectRatio?: string;
  aspectMode?: string;
  animated?: boolean;
  altContent?: FlexNode;
};

export type Layout = "horizontal" | "vertical" | "baseline";
