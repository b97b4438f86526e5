import { expect, test } from "vitest";
import { actKeys, actsOf } from "./act-keys.ts";

test("every act has a key of its own, and none that moves about", () => {
  const keys = Object.values(actKeys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => ["j", "k", "u", "/", "?", "."].includes(key))).toEqual([]);
});

test("the bar shows what the server allows, in its own order", () => {
  expect(actsOf({ acts: ["edit", "submit"], state: "draft" }, true)).toEqual(["submit", "edit", "test"]);
  expect(actsOf({ acts: ["correct"], state: "done" }, true)).toEqual(["correct", "cancel"]);
  expect(actsOf({ acts: [], state: "submitted" }, false)).toEqual([]);
});
