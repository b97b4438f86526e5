import { isJsonObject, type JsonObject } from "../json.ts";
import { action } from "./actions.ts";
import { byType, type Check, list, object, oneOf, type Report, text } from "./check.ts";
import { mediaUrl } from "./url.ts";

const grapheme = (max: number) => text({ max, count: "grapheme" });
const colour = text({ pattern: /^#[0-9a-fA-F]{6}$/ });

const picture = {
  thumbnailImageUrl: mediaUrl,
  imageBackgroundColor: colour,
  title: grapheme(40),
  defaultAction: action("template"),
};
const pictureShape = { imageAspectRatio: oneOf("rectangle", "square"), imageSize: oneOf("cover", "contain") };

const hasHead = (value: JsonObject): boolean => Boolean(value["thumbnailImageUrl"] || value["title"]);

/** With a picture or a title there is less room for text: 60 characters instead of 160 or 120. */
function roomUnderHead(value: JsonObject, at: string, report: Report): void {
  const textAt = report.style.child(at, "text");
  if (hasHead(value) && !report.faults.some(({ property }) => property === textAt)) {
    grapheme(60)(value["text"], textAt, report);
  }
}

const column = object({
  required: { text: grapheme(120), actions: list(action("template"), { min: 1, max: 3 }) },
  optional: picture,
  also: roomUnderHead,
});

/** Columns stand side by side, so all have as many actions, and all a picture or none, a title or none. */
function checkColumns({ columns }: JsonObject, at: string, report: Report): void {
  if (!Array.isArray(columns)) return;
  const shapes = columns.filter(isJsonObject).map(({ actions, title, thumbnailImageUrl }) => ({
    actions: Array.isArray(actions) ? actions.length : 0,
    titles: Boolean(title),
    pictures: Boolean(thumbnailImageUrl),
  }));
  const differing = (["actions", "titles", "pictures"] as const).filter(
    (name) => new Set(shapes.map((shape) => shape[name])).size > 1,
  );
  if (differing.length === 0) return;
  report.inMessage ??= {
    at: at.replace(/\.template$/, ""),
    faults: differing.map((name) => ({
      property: report.style.child(at, "columns"),
      message: name === "actions" ? "The number of actions must be the same" : `All columns or none must have ${name}`,
    })),
  };
}

export const template: Check = byType({
  buttons: object({
    required: { text: grapheme(160), actions: list(action("template"), { min: 1, max: 4 }) },
    optional: { ...picture, ...pictureShape },
    also: roomUnderHead,
  }),
  confirm: object({ required: { text: grapheme(240), actions: list(action("template"), { min: 2, max: 2 }) } }),
  carousel: object({
    required: { columns: list(column, { min: 1, max: 10 }) },
    optional: pictureShape,
    also: checkColumns,
  }),
  image_carousel: object({
    required: {
      columns: list(object({ required: { imageUrl: mediaUrl, action: action("imageCarousel") } }), {
        min: 1,
        max: 10,
      }),
    },
  }),
});
