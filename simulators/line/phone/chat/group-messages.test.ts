import { expect, test } from "vitest";
import type { ChatMessage } from "../door/shapes.ts";
import { groupMessages } from "./group-messages.ts";

const noon = new Date(2026, 7, 1, 12).getTime();
let nextId = 0;

function said(
  from: ChatMessage["from"],
  message: ChatMessage["message"],
  more: Partial<ChatMessage> = {},
): ChatMessage {
  nextId += 1;
  return { id: String(nextId), from, sentAt: noon, message, ...more };
}

const photo = (setId: string) => said("person", { type: "image", imageSet: { id: setId } });
const text = (from: ChatMessage["from"]) => said(from, { type: "text", text: "ก" });

test("photos sent at once become one tile, other photos do not join it", () => {
  const items = groupMessages([photo("a"), photo("a"), photo("b"), text("person"), photo("b")]);
  expect(items.map((item) => (item.kind === "photos" ? item.messages.length : item.kind))).toEqual([
    "day",
    2,
    1,
    "message",
    1,
  ]);
});

test("one avatar for a run of messages, again after the other side spoke or a day passed", () => {
  const nextDay = said("account", { type: "text", text: "ข" }, { sentAt: noon + 86_400_000 });
  const items = groupMessages([text("account"), text("account"), text("person"), text("account"), nextDay]);
  expect(items.flatMap((item) => (item.kind === "message" ? [item.isFirstOfRun] : []))).toEqual([
    true,
    false,
    true,
    true,
    true,
  ]);
  expect(items.filter((item) => item.kind === "day")).toHaveLength(2);
});

test("what was unsent leaves a line and no content", () => {
  const items = groupMessages([said("person", { type: "text" }, { unsent: true })]);
  expect(items.map((item) => item.kind)).toEqual(["day", "unsent"]);
});

test("a message under another name begins a run of its own", () => {
  const named = said("account", { type: "text", text: "ก", sender: { name: "อบต.แพรกษา" } });
  const items = groupMessages([text("account"), named, text("account")]);
  expect(items.flatMap((item) => (item.kind === "message" ? [item.isFirstOfRun] : []))).toEqual([true, true, true]);
});
