import { LineMessage, type LineMessageObject } from "@paknam/line-view";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readExamples } from "./read-examples.ts";

const examples = readExamples().map(({ name, message }): [string, LineMessageObject] => [name, message]);

const draw = (message: LineMessageObject) => renderToStaticMarkup(createElement(LineMessage, { message }));

/** What a person would read: every text, title and button of the message. Of a text's spans, not its own words; of textV2, not its keys. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value !== "object" || value === null) return [];
  const node: Partial<Record<string, unknown>> = value;
  const isTapped = ["message", "postback", "uri", "clipboard", "datetimepicker"].includes(String(node.type));
  if (isTapped) return [];
  const own = [node.text, node.title, node.type === "button" ? labelOf(node.action) : undefined];
  const parts = Object.entries(node).filter(([name]) => name !== "quickReply" && name !== "altContent");
  return [...own.filter((words) => typeof words === "string"), ...parts.flatMap(([, part]) => wordsOf(part))];
}

function labelOf(action: unknown): unknown {
  return typeof action === "object" && action !== null && "label" in action ? action.label : undefined;
}

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"');

test.each(examples)(
  "%s is drawn whole: no kind unknown, no style that a browser would not take, no word lost",
  (name, message) => {
    const html = draw(message);
    expect(html).not.toMatch(/undefined|NaN|\[object|lv-modest/);
    if (name === "text-v2" || name === "text-sender") return;
    const shown = plain(html);
    for (const words of wordsOf(message)) expect(shown).toContain(words);
  },
);
