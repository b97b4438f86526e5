import { expect, test } from "vitest";
import { judgeCruise } from "./boundaries.ts";
import { judgeSizes } from "./file-sizes.ts";
import { firstDifference } from "./generated-unchanged.ts";
import { missingPlatforms } from "./lock-file.ts";
import { compareTexts } from "./wording-complete.ts";

test("a cruise that saw no import of the server fails, though no rule is broken", () => {
  const summary = { violations: [], ruleSetUsed: { forbidden: [] } };
  expect(judgeCruise({ modules: [], summary }).passed).toBe(false);
  expect(judgeCruise({ modules: [{ source: "apps/server/src/app.ts", dependencies: [{}] }], summary }).passed).toBe(
    true,
  );
});

test("a broken rule is told with its lesson", () => {
  const summary = {
    violations: [{ from: "a.ts", to: "b.ts", rule: { name: "wall" } }],
    ruleSetUsed: { forbidden: [{ name: "wall", comment: "Use the door." }] },
  };
  const { passed, output } = judgeCruise({
    modules: [{ source: "apps/server/src/app.ts", dependencies: [{}] }],
    summary,
  });
  expect(passed).toBe(false);
  expect(output).toBe("wall: a.ts → b.ts\n    Use the door.");
});

test("over 250 lines is said, over 300 fails", () => {
  expect(judgeSizes([{ file: "a.ts", lines: 250 }])).toEqual({ passed: true, output: "" });
  expect(judgeSizes([{ file: "a.ts", lines: 251 }])).toEqual({ passed: true, output: "a.ts: 251 lines" });
  expect(judgeSizes([{ file: "a.ts", lines: 301 }]).passed).toBe(false);
});

test("the first differing line of a generated file is named, also where one text is only longer", () => {
  expect(firstDifference("a\nb", "a\nb")).toBeUndefined();
  expect(firstDifference("a\nb", "a\nc")).toBe('line 2: "b" would become "c"');
  expect(firstDifference("a\nb", "a")).toBe('line 2: "b" would become "(end)"');
});

test("a platform's package that the lock lacks is named; one that is nested counts", () => {
  const packages = {
    "node_modules/a": { optionalDependencies: { "a-linux": "1", "a-mac": "1" } },
    "node_modules/a-linux": {},
    "node_modules/a/node_modules/a-mac": {},
  };
  expect(missingPlatforms(packages)).toEqual([]);
  expect(missingPlatforms({ "node_modules/a": { optionalDependencies: { "a-mac": "1" } } })[0]).toContain("a-mac");
});

test("translations: missing, empty, left over, other blanks; plural forms are no fault", () => {
  const thai = new Map([
    ["greet", "สวัสดีคุณ {{name}}"],
    ["count", "{{count}} เรื่อง"],
    ["bye", "ลาก่อน"],
  ]);
  const good = new Map([
    ["greet", "Hello {{name}}"],
    ["count_one", "{{count}} case"],
    ["count_other", "{{count}} cases"],
    ["bye", "Bye"],
  ]);
  expect(compareTexts("en", thai, good)).toEqual([]);
  const bad = new Map([
    ["greet", "Hello {{who}}"],
    ["count", " "],
    ["old", "Old"],
  ]);
  const faults = compareTexts("en", thai, bad).join("\n");
  for (const word of ["greet fills in who", "count is empty", "bye is missing", "old is not in the Thai"])
    expect(faults).toContain(word);
});
