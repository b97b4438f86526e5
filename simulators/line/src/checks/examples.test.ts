import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { check } from "./check-body.ts";
import { validateRequest } from "./requests.ts";

type Json = Record<string, unknown>;

const folder = join(import.meta.dirname, "../../../../packages/line-view/examples");
const examples = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file): [string, Json] => [basename(file, ".json"), JSON.parse(readFileSync(join(folder, file), "utf8"))]);

/** What the checks asked for of each kind of object, and which of it an example had: what they know of, whoever changes them. */
const known = new Map<string, Set<string>>();
const used = new Map<string, Set<string>>();
const usedValues = new Set<string>();

/** What every message may have need not be shown on each kind of it. */
const ofAnyMessage = new Set(["quickReply", "sender", "quoteToken"]);

function add(to: Map<string, Set<string>>, kind: string, name: string): void {
  const of = kind.startsWith("message ") && ofAnyMessage.has(name) ? "message" : kind;
  to.set(of, (to.get(of) ?? new Set()).add(name));
}

/** A name for this kind of object: what stands in a message's tree by that type, apart from messages and templates of the same name. */
function kindOf(type: unknown, at: string, parent: string): string {
  if (typeof type !== "string") return at;
  if (at === "message" || at === "template") return `${at} ${type}`;
  return parent === "message imagemap" ? `area ${type}` : type;
}

/** The example as the checks see it, writing down every property they look at. */
function watch(value: unknown, at: string, parent = ""): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((entry) => watch(entry, at, parent));
  const fields = value as Json;
  const kind = kindOf(fields.type, at, parent);
  const seen = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, watch(field, name, kind)]));
  for (const [name, field] of Object.entries(fields)) {
    add(used, kind, name);
    if (typeof field !== "object") usedValues.add(`${kind}.${name}=${String(field)}`);
  }
  return new Proxy(seen, {
    get(target, name) {
      if (typeof name === "string" && name !== "toJSON" && name !== "type") add(known, kind, name);
      return Reflect.get(target, name);
    },
  });
}

it("has at least 30 examples of Flex and templates", () => {
  const cards = examples.filter(([, { type }]) => type === "flex" || type === "template");
  expect(cards.length).toBeGreaterThanOrEqual(30);
});

it.each(examples)("LINE would take %s", (_name, message) => {
  check(validateRequest, { messages: [watch(message, "message")] });
});

it("every property that the checks know is used by an example", () => {
  for (const [, message] of examples) check(validateRequest, { messages: [watch(message, "message")] });
  const unused = [...known].flatMap(([kind, names]) =>
    [...names].filter((name) => !used.get(kind)?.has(name)).map((name) => `${kind}.${name}`),
  );
  expect(unused.sort()).toEqual([]);
});

/** Keywords of LINE's documentation, "Flex Message" and "Action objects"; each is drawn somewhere. */
const keywords: Record<string, readonly string[]> = {
  "box.layout": ["horizontal", "vertical", "baseline"],
  "box.justifyContent": ["flex-start", "center", "flex-end", "space-between", "space-around", "space-evenly"],
  "box.alignItems": ["flex-start", "center", "flex-end"],
  "box.position": ["relative", "absolute"],
  "box.borderWidth": ["none", "light", "normal", "medium", "semi-bold", "bold"],
  "box.cornerRadius": ["none", "xs", "sm", "md", "lg", "xl", "xxl"],
  "box.spacing": ["none", "xs", "sm", "md", "lg", "xl", "xxl"],
  "text.size": ["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl"],
  "text.align": ["start", "center", "end"],
  "text.weight": ["regular", "bold"],
  "text.style": ["normal", "italic"],
  "text.decoration": ["none", "underline", "line-through"],
  "text.adjustMode": ["shrink-to-fit"],
  "image.size": ["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl", "full"],
  "image.aspectMode": ["cover", "fit"],
  "image.align": ["start", "center", "end"],
  "image.gravity": ["top", "center", "bottom"],
  "icon.size": ["xxs", "xs", "sm", "md", "lg", "xl", "xxl", "3xl", "4xl", "5xl"],
  "button.style": ["primary", "secondary", "link"],
  "button.height": ["sm", "md"],
  "button.gravity": ["top", "center", "bottom"],
  "bubble.size": ["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"],
  "bubble.direction": ["ltr", "rtl"],
  "template buttons.imageAspectRatio": ["rectangle", "square"],
  "template buttons.imageSize": ["cover", "contain"],
  "datetimepicker.mode": ["date", "time", "datetime"],
};

it.each(Object.entries(keywords))("every keyword of %s is used by an example", (property, values) => {
  expect(values.filter((value) => !usedValues.has(`${property}=${value}`))).toEqual([]);
});

const kinds = ["box", "text", "span", "image", "icon", "button", "separator", "filler", "video", "linearGradient"];
const templateKinds = ["buttons", "confirm", "carousel", "image_carousel"].map((type) => `template ${type}`);
const messageKinds = [
  "text",
  "textV2",
  "sticker",
  "image",
  "video",
  "audio",
  "location",
  "imagemap",
  "template",
  "flex",
].map((type) => `message ${type}`);
const actionKinds = ["message", "postback", "uri", "datetimepicker", "clipboard", "camera", "cameraRoll", "location"];

it("every component, template, message and action is used by an example", () => {
  expect([...kinds, ...templateKinds, ...messageKinds, ...actionKinds].filter((kind) => !used.has(kind))).toEqual([]);
});
