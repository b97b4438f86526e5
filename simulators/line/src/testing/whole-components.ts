import type { messagingApi } from "@line/bot-sdk";

/**
 * Every property that the official SDK knows of a component: the type refuses to compile when one is left out here, and Flex refuses
 * properties it does not know, so that taking these proves all of them known.
 */
type Whole<Component> = Required<Component>;

const url = "https://example.com/a.jpg";
const tap: messagingApi.Action = { type: "uri", label: "ดู", uri: "https://example.com" };
const place = {
  margin: "md",
  position: "absolute",
  offsetTop: "-4px",
  offsetBottom: "none",
  offsetStart: "10%",
  offsetEnd: "xs",
} as const;

export const span: Whole<messagingApi.FlexSpan> = {
  ...{ type: "span", text: "ก", size: "12px", color: "#11223344" },
  ...{ weight: "bold", style: "italic", decoration: "line-through" },
};
export const text: Whole<messagingApi.FlexText> = {
  ...{ type: "text", text: "ก", ...place, contents: [span], adjustMode: "shrink-to-fit", flex: 0, size: "5xl" },
  ...{ align: "end", gravity: "center", wrap: true, lineSpacing: "4.5px", maxLines: 2, weight: "regular" },
  ...{ color: "#112233", action: tap, style: "normal", decoration: "underline", scaling: true },
};
export const image: Whole<messagingApi.FlexImage> = {
  ...{ type: "image", url, ...place, flex: 1, align: "start", gravity: "top", size: "full", aspectRatio: "20:13" },
  ...{ aspectMode: "cover", backgroundColor: "#FFFFFF", action: tap, animated: false },
};
export const button: Whole<messagingApi.FlexButton> = {
  ...{ type: "button", action: tap, ...place, flex: 2, height: "sm", style: "secondary", color: "#06C755" },
  ...{ gravity: "bottom", adjustMode: "shrink-to-fit", scaling: false },
};
export const icon: Whole<messagingApi.FlexIcon> = {
  ...{ type: "icon", url, ...place, size: "xxs", aspectRatio: "1.5:1", scaling: true },
};
export const separator: Whole<messagingApi.FlexSeparator> = { type: "separator", margin: "20px", color: "#00000000" };
export const filler: Whole<messagingApi.FlexFiller> = { type: "filler", flex: 3 };
export const background: Whole<messagingApi.FlexBoxLinearGradient> = {
  ...{ type: "linearGradient", angle: "23.5deg", startColor: "#000000", endColor: "#FFFFFF" },
  ...{ centerColor: "#808080", centerPosition: "12.5%" },
};
export const box: Whole<messagingApi.FlexBox> = {
  ...{ type: "box", layout: "horizontal", contents: [text, image, button, separator, filler], ...place },
  ...{ backgroundColor: "#FFFFFF", borderColor: "#000000", borderWidth: "semi-bold", cornerRadius: "xxl" },
  ...{ width: "50%", maxWidth: "300px", height: "10px", maxHeight: "100%", flex: 1, spacing: "8px" },
  ...{ paddingAll: "none", paddingTop: "5%", paddingBottom: "5px", paddingStart: "lg", paddingEnd: "xl" },
  ...{ action: tap, justifyContent: "space-evenly", alignItems: "center", background },
};
export const line = { type: "box", layout: "baseline", contents: [icon, text, filler] } as const;
export const video: Whole<messagingApi.FlexVideo> = {
  ...{ type: "video", url: "https://example.com/a.mp4", previewUrl: url, altContent: image },
  ...{ aspectRatio: "16:9", action: tap },
};
export const blockStyle: Whole<messagingApi.FlexBlockStyle> = {
  ...{ backgroundColor: "#FFFFFF", separator: true, separatorColor: "#000000" },
};
export const styles: Whole<messagingApi.FlexBubbleStyles> = {
  ...{ header: blockStyle, hero: blockStyle, body: blockStyle, footer: blockStyle },
};
export const bubble: Whole<messagingApi.FlexBubble> = {
  ...{ type: "bubble", size: "giga", direction: "rtl", header: box, hero: video, body: box, footer: box },
  ...{ styles, action: tap },
};
