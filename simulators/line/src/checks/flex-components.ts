import { action } from "./actions.ts";
import { boolean, byType, type Check, type Fields, lazily, list, number, object, oneOf, say, text } from "./check.ts";
import { linkUrl, pictureUrl } from "./url.ts";

export const colour = text({ pattern: /^#([0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/ });
const spacing = text({ pattern: /^(none|xs|sm|md|lg|xl|xxl|-?\d+(\.\d+)?px)$/ });
const padding = text({ pattern: /^(none|xs|sm|md|lg|xl|xxl|\d+(\.\d+)?(px|%))$/ });
const offset = text({ pattern: /^(none|xs|sm|md|lg|xl|xxl|-?\d+(\.\d+)?(px|%))$/ });
const pixelsOrShare = text({ pattern: /^\d+(\.\d+)?(px|%)$/ });
const fontSize = text({ pattern: /^(xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|\d+(\.\d+)?px)$/ });
const imageSize = text({ pattern: /^(xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full|\d+(\.\d+)?(px|%))$/ });
const ratio = text({ pattern: /^\d{1,6}(\.\d+)?:\d{1,6}(\.\d+)?$/ });
const weight = oneOf("regular", "bold");
const fontStyle = oneOf("normal", "italic");
const decoration = oneOf("none", "underline", "line-through");
const gravity = oneOf("top", "bottom", "center");
const align = oneOf("start", "end", "center");
const flex = number({ min: 0 });
const adjustMode = oneOf("shrink-to-fit");

const place: Fields = {
  margin: spacing,
  position: oneOf("relative", "absolute"),
  offsetTop: offset,
  offsetBottom: offset,
  offsetStart: offset,
  offsetEnd: offset,
};

const gradient = object({
  required: { angle: text({ pattern: /^\d+(\.\d+)?deg$/ }), startColor: colour, endColor: colour },
  optional: { centerColor: colour, centerPosition: text({ pattern: /^\d+(\.\d+)?%$/ }) },
});

const image = object({
  required: { url: pictureUrl },
  optional: {
    ...place,
    flex,
    align,
    gravity,
    size: imageSize,
    aspectRatio: ratio,
    aspectMode: oneOf("cover", "fit"),
    backgroundColor: colour,
    action: action("flex"),
    animated: boolean,
  },
});

const span = object({
  required: { text: text() },
  optional: { size: fontSize, color: colour, weight, style: fontStyle, decoration },
});

const words = object({
  optional: {
    ...place,
    text: text(),
    contents: list(byType({ span }), { min: 1, max: 100 }),
    adjustMode,
    flex,
    size: fontSize,
    align,
    gravity,
    wrap: boolean,
    lineSpacing: text({ pattern: /^\d+(\.\d+)?px$/ }),
    maxLines: number({ min: 0 }),
    weight,
    color: colour,
    action: action("flex"),
    style: fontStyle,
    decoration,
    scaling: boolean,
  },
  also({ text: own, contents }, at, report) {
    if (own === undefined && contents === undefined) say(report, `${at}/text`, "must be specified");
  },
});

const button = object({
  required: { action: action("flexButton") },
  optional: {
    ...place,
    flex,
    height: oneOf("sm", "md"),
    style: oneOf("primary", "secondary", "link"),
    color: colour,
    gravity,
    adjustMode,
    scaling: boolean,
  },
});

const icon = object({
  required: { url: pictureUrl },
  optional: { ...place, size: fontSize, scaling: boolean, aspectRatio: ratio },
});
const separator = object({ optional: { margin: spacing, color: colour } });
const filler = object({ optional: { flex } });

/** What may stand in a box; icons only stand in one line with text. */
const lined: Readonly<Record<string, Check>> = { text: words, icon, filler, span };
const stacked: Readonly<Record<string, Check>> = {
  box: lazily(() => box),
  text: words,
  button,
  image,
  separator,
  filler,
};

const boxFields = (contents: Check) =>
  object({
    required: { layout: oneOf("horizontal", "vertical", "baseline"), contents },
    optional: {
      ...place,
      backgroundColor: colour,
      borderColor: colour,
      borderWidth: text({ pattern: /^(none|light|normal|medium|semi-bold|bold|\d+(\.\d+)?px)$/ }),
      cornerRadius: spacing,
      width: pixelsOrShare,
      maxWidth: pixelsOrShare,
      height: pixelsOrShare,
      maxHeight: pixelsOrShare,
      flex,
      spacing,
      paddingAll: padding,
      paddingTop: padding,
      paddingBottom: padding,
      paddingStart: padding,
      paddingEnd: padding,
      action: action("flex"),
      justifyContent: oneOf("flex-start", "center", "flex-end", "space-between", "space-around", "space-evenly"),
      alignItems: oneOf("flex-start", "center", "flex-end"),
      background: byType({ linearGradient: gradient }),
    },
  });

const componentsMax = 1000;
const lineBox = boxFields(list(byType(lined), { max: componentsMax }));
const stackBox = boxFields(list(byType(stacked), { max: componentsMax }));

export const box: Check = (value, at, report) => {
  const isLine = (value as { layout?: unknown } | null)?.layout === "baseline";
  (isLine ? lineBox : stackBox)(value, at, report);
};

const video = object({
  required: { url: pictureUrl, previewUrl: pictureUrl, altContent: byType({ box, image }) },
  optional: {
    aspectRatio: ratio,
    action: object({ required: { type: oneOf("uri"), uri: linkUrl }, optional: { label: text({ max: 40 }) } }),
  },
});

export const hero: Check = byType({ box, image, video });
