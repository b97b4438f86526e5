import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { categoriesFile } from "./province-file.ts";

const raw: unknown = JSON.parse(
  readFileSync(new URL("../../../../../province/samut-prakan/categories.json", import.meta.url), "utf8"),
);

describe("the province's categories", () => {
  const file = categoriesFile.parse(raw);

  test("each has 15 to 60 example sentences and some keywords", () => {
    for (const { key, examples, keywords } of file.categories) {
      expect([key, examples.length >= 15 && examples.length <= 60]).toEqual([key, true]);
      expect([key, Object.keys(keywords).length > 0]).toEqual([key, true]);
    }
  });

  test("what could harm the person who tells it never goes on the public map", () => {
    const sensitive = file.categories.filter((category) => category.isSensitive).map((category) => category.key);
    expect(sensitive).toEqual(expect.arrayContaining(["corruption", "online-scam", "help-request", "crime-safety"]));
    expect(sensitive).not.toContain("road");
  });

  test("none claims that the province has confirmed it", () => {
    expect(file.categories.filter((category) => category.verified)).toEqual([]);
  });
});

describe("a faulty file is refused with the reason", () => {
  const file = categoriesFile.parse(raw);
  const [first, second] = file.categories;
  if (first === undefined || second === undefined) throw new Error("the file has two categories");
  const messageFor = (category: object) => {
    const result = categoriesFile.safeParse({ ...file, categories: [category, second] });
    return result.success ? "" : result.error.issues.map((issue) => issue.message).join("; ");
  };

  test.each([
    ["a name that LINE would cut", { ...first, names: { th: "ถนน ".repeat(8), en: "Road" } }, "20 visible characters"],
    ["an unknown group", { ...first, group: "nowhere" }, 'unknown group "nowhere"'],
    ["a key used twice", { ...first, key: second.key }, "occurs twice"],
    ["one sentence for two categories", { ...first, examples: second.examples }, "is an example of both"],
    ["no deadline", { ...first, deadline: {} }, "Invalid input"],
  ])("%s", (_, category, message) => expect(messageFor(category)).toContain(message));
});
