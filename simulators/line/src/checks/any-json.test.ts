import fc from "fast-check";
import { expect, it } from "vitest";
import { isJsonObject } from "../json.ts";
import { JsonBodyError } from "../json-body.ts";
import { faultOf } from "../testing/fault-of.ts";
import { bubble } from "../testing/whole-components.ts";
import * as requests from "./requests.ts";

/** What LINE says of it, whatever it is: anything but a sentence would be an answer of 500. */
function sentenceFor(name: keyof typeof requests, body: unknown): string {
  try {
    return faultOf(requests[name], body);
  } catch (error) {
    if (error instanceof JsonBodyError) return error.message;
    throw error;
  }
}

const names = Object.keys(requests) as (keyof typeof requests)[];

it.each(names)("%s has a sentence for any JSON", (name) => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      expect(typeof sentenceFor(name, body)).toBe("string");
    }),
  );
});

const tap = { type: "message", label: "ก", text: "ก" };
const column = { text: "ก", title: "ก", actions: [tap] };
/** One of each kind of message, with something in every place where checks look at how properties go together. */
const messages = [
  {
    type: "text",
    text: "$",
    emojis: [{ index: 0, productId: "1", emojiId: "1" }],
    quickReply: { items: [{ type: "action", action: tap }] },
  },
  {
    type: "textV2",
    text: "{a}",
    substitution: { a: { type: "emoji", productId: "1", emojiId: "1" } },
    sender: { name: "ก" },
  },
  { type: "template", altText: "ก", template: { type: "carousel", columns: [column, column] } },
  { type: "flex", altText: "ก", contents: { type: "carousel", contents: [{ ...bubble, hero: bubble.body }] } },
  { type: "flex", altText: "ก", contents: bubble },
];

/** The same JSON with whatever stands at one of its places replaced. */
function replaceAt(value: unknown, path: readonly number[], by: unknown): unknown {
  const [next, ...rest] = path;
  const entries: [string, unknown][] = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const chosen = entries[(next ?? 0) % entries.length];
  if (next === undefined || chosen === undefined) return by;
  const [key, child] = chosen;
  const changed = replaceAt(child, rest, by);
  if (Array.isArray(value)) return value.map((entry: unknown, index) => (String(index) === key ? changed : entry));
  return isJsonObject(value) ? { ...value, [key]: changed } : by;
}

it("has a sentence for messages of which any place holds something else", () => {
  expect(sentenceFor("validateRequest", { messages })).toBe("");
  const place = fc.array(fc.nat(30), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(place, fc.jsonValue(), (path, by) => {
      const changed = replaceAt(messages, path, by);
      expect(typeof sentenceFor("validateRequest", { messages: changed })).toBe("string");
    }),
    { numRuns: 2000 },
  );
});
