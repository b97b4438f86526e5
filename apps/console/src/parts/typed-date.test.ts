import { describe, expect, test } from "vitest";
import { BUDDHIST_OFFSET, dateOf, typedOf } from "./typed-date.ts";

describe("a date as it is typed", () => {
  test.each([
    ["22", "11", "2569", "2026-11-22"],
    ["๒๒", "11", "๒๕๖๙", "2026-11-22"],
    ["5", "1", "70", "2027-01-05"],
    ["29", "2", "2571", "2028-02-29"],
    ["1", "4", "2026", "2026-04-01"],
    [" 1 ", "4", "2569", "2026-04-01"],
  ])("%s %s %s is %s", (day, month, year, date) => expect(dateOf({ day, month, year })).toBe(date));

  test.each([
    ["30", "2", "2569"],
    ["29", "2", "2569"],
    ["31", "4", "2569"],
    ["0", "4", "2569"],
    ["1", "13", "2569"],
    ["1", "4", "569"],
    ["1", "4", "9"],
    ["x", "4", "2569"],
    ["1", "4", "1000"],
  ])("%s %s %s is no day", (day, month, year) => expect(dateOf({ day, month, year })).toBeNull());

  test("while a field is empty there is no date yet", () => {
    expect(dateOf({ day: "22", month: "11", year: "" })).toBe("");
    expect(dateOf(typedOf("", BUDDHIST_OFFSET))).toBe("");
  });

  test("what is shown is what was kept, in Buddhist years or not", () => {
    expect(typedOf("2026-11-02", BUDDHIST_OFFSET)).toEqual({ day: "2", month: "11", year: "2569" });
    for (const offset of [0, BUDDHIST_OFFSET]) expect(dateOf(typedOf("2028-02-29", offset))).toBe("2028-02-29");
  });
});
