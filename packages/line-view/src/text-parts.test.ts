import { expect, test } from "vitest";
import { textParts } from "./text-parts.ts";

const smile = { productId: "5ac1bfd5040ab15980c9b435", emojiId: "001" };

test("a dollar sign that an emoji names is replaced, another stays", () => {
  const message = { type: "text", text: "$ ราคา $5", emojis: [{ index: 0, ...smile }] };
  expect(textParts(message)).toEqual([
    { kind: "emoji", emojiId: "001", start: 0 },
    { kind: "text", value: " ราคา $5", start: 1 },
  ]);
  expect(textParts({ ...message, emojis: [{ index: 2, ...smile }] })).toEqual([
    { kind: "text", value: "$ ราคา $5", start: 0 },
  ]);
});

test("textV2 puts in emojis and mentions, keeps doubled braces and unknown keys", () => {
  const message = {
    type: "textV2",
    text: "สวัสดี {who} {face} {{ทางการ}} {ไม่มี}",
    substitution: {
      who: { type: "mention", mentionee: { type: "user", userId: "U1" } },
      face: { type: "emoji", ...smile },
    },
  };
  expect(textParts(message)).toEqual([
    { kind: "text", value: "สวัสดี ", start: 0 },
    { kind: "mention", userId: "U1", start: 7 },
    { kind: "text", value: " ", start: 12 },
    { kind: "emoji", emojiId: "001", start: 13 },
    { kind: "text", value: " {ทางการ} {ไม่มี}", start: 19 },
  ]);
});

test("a text alone is one part", () => {
  expect(textParts({ type: "text", text: "ครับ {x} $" })).toEqual([{ kind: "text", value: "ครับ {x} $", start: 0 }]);
});
