import { proveLimits, proveRefusals, proveTaken, times } from "../testing/fault-of.ts";

const tap = { type: "message", label: "ก", text: "ok" };
const link = { type: "uri", label: "ดู", uri: "https://example.com" };
const picture = "https://example.com/a.jpg";
const message = (template: object) => ({ type: "template", altText: "a", template });
const buttons = (change: object) => message({ type: "buttons", text: "ข้อความ", actions: [tap], ...change });
const confirm = (actions: number, text = "ใช่ไหม") => message({ type: "confirm", text, actions: times(actions, tap) });
const carousel = (columns: readonly object[], more: object = {}) => message({ type: "carousel", columns, ...more });
const column = (change: object = {}) => ({ text: "ก", actions: [tap], ...change });
const images = (count: number, action: object = tap) =>
  message({ type: "image_carousel", columns: times(count, { imageUrl: picture, action }) });
const quick = (count: number, more: object = {}) => ({
  ...{ type: "text", text: "เลือก" },
  quickReply: {
    items: times(count, { type: "action", action: { type: "message", label: "ได้", text: "ok" }, ...more }),
  },
});
/** Two UTF-16 units that people see as one character: templates count those. */
const text = (count: number) => "ก้".repeat(count);
const address = (length: number) => `https://example.com/${"x".repeat(length - 20)}`;
const length = (property: string, max: number) => `messages[0].${property}: Length must be between 0 and ${max}`;
const size = (property: string, min: number, max: number) =>
  `messages[0].${property}: Size must be between ${min} and ${max}`;

proveLimits([
  [
    "an alternative text of 1,500",
    { ...buttons({}), altText: "ก".repeat(1500) },
    { ...buttons({}), altText: "ก".repeat(1501) },
    length("altText", 1500),
  ],
  [
    "buttons with 4 actions",
    buttons({ actions: times(4, tap) }),
    buttons({ actions: times(5, tap) }),
    size("template.actions", 1, 4),
  ],
  [
    "buttons of 160 characters",
    buttons({ text: text(160) }),
    buttons({ text: text(161) }),
    length("template.text", 160),
  ],
  [
    "60 characters under a title",
    buttons({ title: "ก", text: text(60) }),
    buttons({ title: "ก", text: text(61) }),
    length("template.text", 60),
  ],
  [
    "60 characters under a picture",
    buttons({ thumbnailImageUrl: picture, text: text(60) }),
    buttons({ thumbnailImageUrl: picture, text: text(61) }),
    length("template.text", 60),
  ],
  ["a title of 40", buttons({ title: text(40) }), buttons({ title: text(41) }), length("template.title", 40)],
  [
    "a picture's address of 2,000",
    buttons({ thumbnailImageUrl: address(2000) }),
    buttons({ thumbnailImageUrl: address(2001) }),
    length("template.thumbnailImageUrl", 2000),
  ],
  ["a confirmation of 240 characters", confirm(2, text(240)), confirm(2, text(241)), length("template.text", 240)],
  ["a confirmation with 2 actions", confirm(2), confirm(3), size("template.actions", 2, 2)],
  ["10 columns", carousel(times(10, column())), carousel(times(11, column())), size("template.columns", 1, 10)],
  [
    "3 actions a column",
    carousel([column({ actions: times(3, tap) })]),
    carousel([column({ actions: times(4, tap) })]),
    size("template.columns[0].actions", 1, 3),
  ],
  [
    "a column of 120 characters",
    carousel([column({ text: text(120) })]),
    carousel([column({ text: text(121) })]),
    length("template.columns[0].text", 120),
  ],
  [
    "a titled column of 60",
    carousel([column({ title: "ก", text: text(60) })]),
    carousel([column({ title: "ก", text: text(61) })]),
    length("template.columns[0].text", 60),
  ],
  ["10 pictures", images(10), images(11), size("template.columns", 1, 10)],
  [
    "a picture's label of 12",
    images(1, { ...tap, label: text(12) }),
    images(1, { ...tap, label: text(13) }),
    length("template.columns[0].action.label", 12),
  ],
  ["13 quick replies", quick(13), quick(14), size("quickReply.items", 1, 13)],
  [
    "a quick reply's picture of 2,000",
    quick(1, { imageUrl: address(2000) }),
    quick(1, { imageUrl: address(2001) }),
    length("quickReply.items[0].imageUrl", 2000),
  ],
]);

proveTaken([
  [
    "buttons with everything",
    buttons({
      ...{ thumbnailImageUrl: picture, title: "ก", imageBackgroundColor: "#FFFFFF" },
      ...{ imageAspectRatio: "square", imageSize: "contain", defaultAction: link },
    }),
  ],
  [
    "a carousel with everything",
    carousel(
      times(
        2,
        column({ thumbnailImageUrl: picture, title: "ก", imageBackgroundColor: "#000000", defaultAction: link }),
      ),
      { imageAspectRatio: "rectangle", imageSize: "cover" },
    ),
  ],
]);

proveRefusals([
  ["no actions", buttons({ actions: [] }), size("template.actions", 1, 4)],
  ["no text", buttons({ text: undefined }), "messages[0].template.text: May not be empty"],
  [
    "an unknown template",
    message({ type: "list" }),
    "messages[0].template.type: Must be one of the following values: [buttons, confirm, carousel, image_carousel]",
  ],
  [
    "an unknown shape",
    buttons({ imageAspectRatio: "round" }),
    "messages[0].template.imageAspectRatio: Must be one of the following values: [rectangle, square]",
  ],
  [
    "a colour by name",
    buttons({ imageBackgroundColor: "red" }),
    "messages[0].template.imageBackgroundColor: invalid property",
  ],
  [
    "a picture by HTTP",
    buttons({ thumbnailImageUrl: "http://example.com/a.jpg" }),
    "messages[0].template.thumbnailImageUrl: invalid uri scheme",
  ],
  ["one button to confirm", confirm(1), size("template.actions", 2, 2)],
  [
    "uneven columns",
    carousel([column(), column({ actions: [tap, tap] })]),
    "messages[0].template.columns: The number of actions must be the same",
  ],
  [
    "a title in one column only",
    carousel([column(), column({ title: "ก" })]),
    "messages[0].template.columns: All columns or none must have titles",
  ],
  ["no quick replies", quick(0), size("quickReply.items", 1, 13)],
  [
    "a quick reply that is no action",
    quick(1, { type: "button" }),
    "messages[0].quickReply.items[0].type: Must be one of the following values: [action]",
  ],
]);
