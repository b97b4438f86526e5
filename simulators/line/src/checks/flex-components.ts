import { action } from "./actions.ts";
import { boolean, byType, type Check, type Fields, lazily, list, object, oneOf, say, text, whole } from "./check.ts";
import {
  adjustMode,
  align,
  angle,
  borderWidth,
  boxSize,
  centerPosition,
  colour,
  decoration,
  distance,
  flexShare,
  fontSize,
  fontStyle,
  gravity,
  imageSize,
  lineSpacing,
  offset,
  padding,
  ratio,
  weight,
} from "./flex-values.ts";
import { linkUrl, mediaUrl } from "./url.ts";

/** More components than a bubble of 30 KB can hold. */
const componentsMax = 1000;

const place: Fields = {
  margin: distance,
  position: oneOf("relative", "absolute"),
  offsetTop: offset,
  offsetBottom: offset,
  offsetStart: offset,
  offsetEnd: offset,
};

const image = object({
  required: { url: mediaUrl },
  optional: {
    ...place,
    flex: flexShare,
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
    contents: list(byType({ span }), { max: componentsMax }),
    adjustMode,
    flex: flexShare,
    size: fontSize,
    align,
    gravity,
    wrap: boolean,
    lineSpacing,
    maxLines: whole({ min: 0 }),
    weight,
    color: colour,
    action: action("flex"),
    style: fontStyle,
    decoration,
    scaling: boolean,
  },
  also({ text: own, contents }, at, report) {
    const hasSpans = Array.isArray(contents) && contents.length > 0;
    if ((own === undefined || own === null) && !hasSpans) say(report, `${at}/text`, "must be specified");
  },
});

const button = object({
  required: { action: action("flexButton") },
  optional: {
    ...place,
    flex: flexShare,
    height: oneOf("sm", "md"),
    style: oneOf("primary", "secondary", "link"),
    color: colour,
    gravity,
    adjustMode,
    scaling: boolean,
  },
});

const icon = object({
  required: { url: mediaUrl },
  optional: { ...place, size: fontSize, scaling: boolean, aspectRatio: ratio },
});
const separator = object({ optional: { margin: distance, color: colour } });
const filler = object({ optional: { flex: flexShare } });

/** What may stand in a box: icons only in a line with text, all else only beside or under each other. */
const lined: Readonly<Record<string, Check>> = { text: words, icon, filler };
const stacked: Readonly<Record<string, Check>> = {
  box: lazily(() => box),
  text: words,
  button,
  image,
  separator,
  filler,
};

const linearGradient = object({
  required: { angle, startColor: colour, endColor: colour },
  optional: { centerColor: colour, centerPosition },
});

const boxOf = (children: Readonly<Record<string, Check>>) =>
  object({
    required: {
      layout: oneOf("horizontal", "vertical", "baseline"),
      contents: list(byType(children), { max: componentsMax }),
    },
    optional: {
      ...place,
      backgroundColor: colour,
      borderColor: colour,
      borderWidth,
      cornerRadius: distance,
      width: boxSize,
      maxWidth: boxSize,
      height: boxSize,
      maxHeight: boxSize,
      flex: flexShare,
      spacing: distance,
      paddingAll: padding,
      paddingTop: padding,
      paddingBottom: padding,
      paddingStart: padding,
      paddingEnd: padding,
      action: action("flex"),
      justifyContent: oneOf("flex-start", "center", "flex-end", "space-between", "space-around", "space-evenly"),
      alignItems: oneOf("flex-start", "center", "flex-end"),
      background: byType({ linearGradient }),
    },
  });

const lineBox = boxOf(lined);
const stackBox = boxOf(stacked);

export const box: Check = (value, at, report) => {
  const isLine = (value as { layout?: unknown } | null)?.layout === "baseline";
  (isLine ? lineBox : stackBox)(value, at, report);
};

const video = object({
  required: { url: mediaUrl, previewUrl: mediaUrl, altContent: byType({ box, image }) },
  optional: {
    aspectRatio: ratio,
    // A video's only action opens an address after it was played.
    action: byType({
      uri: object({
        required: { uri: linkUrl },
        optional: { label: text({ max: 40, count: "grapheme" }), altUri: object({ optional: { desktop: linkUrl } }) },
      }),
    }),
  },
});

export const hero: Check = byType({ box, image, video });
