import { byType, list, type ObjectRules, object, text, whole } from "./check.ts";
import { linkUrl, mediaUrl } from "./url.ts";

const pixels = whole({ min: 0 });
const area = object({ required: { x: pixels, y: pixels, width: pixels, height: pixels } });
const label = { label: text({ max: 100, count: "grapheme" }) };

const video = object({
  required: { originalContentUrl: mediaUrl, previewImageUrl: mediaUrl, area },
  optional: { externalLink: object({ required: { linkUri: linkUrl, label: text({ max: 30 }) } }) },
});

/** The fields of an imagemap beside its alternative text. */
export const imagemap: Required<Pick<ObjectRules, "required" | "optional">> = {
  required: {
    baseUrl: mediaUrl,
    // LINE scales from a width of 1,040.
    baseSize: object({ required: { width: whole({ min: 1040, max: 1040 }), height: whole({ min: 1 }) } }),
    actions: list(
      byType({
        uri: object({ required: { linkUri: linkUrl, area }, optional: label }),
        message: object({ required: { text: text({ max: 400 }), area }, optional: label }),
        clipboard: object({ required: { clipboardText: text({ max: 1000 }), area }, optional: label }),
      }),
      { max: 50 },
    ),
  },
  optional: { video },
};
