import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { measureCategoryAccuracy } from "./category-accuracy.ts";

const acceptableKeys = { ถนน: ["road"], ทางเท้า: ["sidewalk", "street-vendors"], อื่นๆ: [] };
const suggest = () => ["road", "street-vendors", "noise", "sidewalk"].map((key) => ({ key }));

test("counts the first and the first three, any of several types counting as right", () => {
  const rows = [
    { type: "ถนน", description: "หลุม" },
    { type: "ทางเท้า", description: "แผงลอย" },
    { type: "อื่นๆ,ทางเท้า", description: "แผงลอย" },
    { type: "ทางเท้า,ถนน", description: "หลุม" },
  ];
  expect(measureCategoryAccuracy({ rows, acceptableKeys, suggest })).toEqual({
    measured: 4,
    withoutTruth: 0,
    top1Share: 0.5,
    top3Share: 1,
  });
});

test("leaves out what has no truth or no text, and the fourth suggestion", () => {
  const rows = [
    { type: "อื่นๆ", description: "เรื่องอื่น" },
    { type: "", description: "ถนน" },
    { type: null, description: "ถนน" },
    { type: "ถนน", description: " " },
    { type: "ถนน", description: "หลุม" },
  ];
  const last = () => ["a", "b", "c", "road"].map((key) => ({ key }));
  expect(measureCategoryAccuracy({ rows, acceptableKeys, suggest: last })).toEqual({
    measured: 1,
    withoutTruth: 4,
    top1Share: 0,
    top3Share: 0,
  });
});

test("an unknown type is an error, not a row lost in silence", () => {
  const rows = [{ type: "ยานอวกาศ", description: "จานบิน" }];
  expect(() => measureCategoryAccuracy({ rows, acceptableKeys, suggest })).toThrow("ยานอวกาศ");
});

test("the committed mapping names only categories that the province has", () => {
  const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
  const mapping: { types: Record<string, string[]> } = read("traffy-types.json");
  const province: { categories: { key: string }[] } = read("../../../province/samut-prakan/categories.json");
  const known = new Set(province.categories.map(({ key }) => key));
  expect(
    Object.values(mapping.types)
      .flat()
      .filter((key) => !known.has(key)),
  ).toEqual([]);
});
