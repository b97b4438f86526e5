import type { LineAction } from "./action.ts";
import type { FlexNode } from "./flex/flex-node.ts";

export type TemplateColumn = {
  thumbnailImageUrl?: string;
  imageUrl?: string;
  imageBackgroundColor?: string;
  title?: string;
  text?: string;
  defaultAction?: LineAction;
  action?: LineAction;
  actions?: LineAction[];
};

export type Template = TemplateColumn & {
  type: string;
  imageAspectRatio?: string;
  imageSize?: string;
  columns?: TemplateColumn[];
};

export type QuickReplyItem = { type?: string; imageUrl?: string; action?: LineAction };

export type ImagemapArea = { x: number; y: number; width: number; height: number };

export type ImagemapVideo = {
  originalContentUrl?: string;
  previewImageUrl?: string;
  area?: ImagemapArea;
  externalLink?: { linkUri?: string; label?: string };
};

export type ImagemapAction = {
  type: string;
  label?: string;
  linkUri?: string;
  text?: string;
  clipboardText?: string;
  area?: ImagemapArea;
};

/** A LINE message object as it travels: `type` decides, the rest is optional, because LINE adds types and fields without notice. */
export type LineMessageObject = {
  type: string;
  text?: string;
  altText?: string;
  originalContentUrl?: string;
  previewImageUrl?: string;
  duration?: number;
  title?: string;
  address?: string;
  latitude?: number;
  longitude?: number;
  packageId?: string;
  stickerId?: string;
  fileName?: string;
  fileSize?: number;
  template?: Template;
  contents?: FlexNode;
  baseUrl?: string;
  baseSize?: { width: number; height: number };
  actions?: ImagemapAction[];
  video?: ImagemapVideo;
  emojis?: Array<{ index: number; productId?: string; emojiId: string }>;
  substitution?: Record<string, { type: string; emojiId?: string; mentionee?: { userId?: string } }>;
  /** Which message this one answers: of a person's own the id, which the simulator knows. */
  quotedMessageId?: string;
  quickReply?: { items?: QuickReplyItem[] };
  sender?: { name?: string; iconUrl?: string };
};
