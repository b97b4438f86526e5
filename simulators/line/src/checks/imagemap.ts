import { anything, byType, list, number, object, text } from "./check.ts";
import { linkUrl, pictureUrl } from "./url.ts";

const pixels = number({ min: 0 });
const area = object({ required: { x: pixels, y: pixels, width: pixels, height: pixels } });
const label = { label: text({ max: 100 }) };

/** The fields of an imagemap beside its alternative text. */
export const imagemap = {
  required: {
    baseUrl: pictureUrl,
    baseSize: object({ required: { width: number({ min: 1040, max: 1040 }), height: number({ min: 1 }) } }),
    actions: list(
      byType({
        uri: object({ required: { linkUri: linkUrl, area }, optional: label }),
        message: object({ required: { text: text({ max: 400 }), area }, optional: label }),
        clipboard: object({ required: { clipboardText: text({ max: 1000 }), area }, optional: label }),
      }),
      { max: 50 },
    ),
  },
  optional: { video: anything },
};
