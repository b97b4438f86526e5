import { expect, test } from "vitest";
import { changedParagraphs } from "./changed-paragraphs.ts";

test("what was not in the old words is new; without old words nothing is marked", () => {
  expect(changedParagraphs("เราเก็บชื่อ\n\nลบเมื่อออก", "เราเก็บชื่อ\nลบใน 30 วัน")).toEqual([
    { words: "เราเก็บชื่อ", isNew: false },
    { words: "ลบใน 30 วัน", isNew: true },
  ]);
  expect(changedParagraphs(null, "ก\nข").some(({ isNew }) => isNew)).toBe(false);
});
