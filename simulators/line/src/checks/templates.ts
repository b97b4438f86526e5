import { action } from "./actions.ts";
import { byType, type Check, list, object, oneOf, say, text } from "./check.ts";
import { pictureUrl } from "./url.ts";

const grapheme = (max: number) => text({ max, count: "grapheme" });
const colour = text({ pattern: /^#[0-9a-fA-F]{6}$/ });

const picture = {
  thumbnailImageUrl: pictureUrl,
  imageBackgroundColor: colour,
  title: grapheme(40),
  defaultAction: action("template"),
};
const pictureShape = { imageAspectRatio: oneOf("rectangle", "square"), imageSize: oneOf("cover", "contain") };

/** With a picture or a title there is less room for text. */
const shorterText =
  (max: number): NonNullable<Parameters<typeof object>[0]["also"]> =>
  (value, at, report) => {
    if (value["thumbnailImageUrl"] || value["title"]) {
      grapheme(max)(value["text"] ?? "", report.style.child(at, "text"), report);
    }
  };

const column = object({
  required: { text: grapheme(120), actions: list(action("template"), { min: 1, max: 3 }) },
  optional: picture,
  also: shorterText(60),
});

export const template: Check = byType({
  buttons: object({
    required: { text: grapheme(160), actions: list(action("template"), { min: 1, max: 4 }) },
    optional: { ...picture, ...pictureShape },
    also: shorterText(60),
  }),
  confirm: object({ required: { text: grapheme(240), actions: list(action("template"), { min: 2, max: 2 }) } }),
  carousel: object({
    required: { columns: list(column, { min: 1, max: 10 }) },
    optional: pictureShape,
    also(value, at, report) {
      const columns: unknown[] = Array.isArray(value["columns"]) ? value["columns"] : [];
      const counts = columns.map((entry) => (entry as { actions?: unknown[] } | null)?.actions?.length);
      if (new Set(counts).size > 1)
        say(report, report.style.child(at, "columns"), "The number of actions must be the same");
    },
  }),
  image_carousel: object({
    required: {
      columns: list(object({ required: { imageUrl: pictureUrl, action: action("imageCarousel") } }), {
        min: 1,
        max: 10,
      }),
    },
  }),
});
