import { expect, test } from "vitest";
import { isSameNumber } from "./confirm-number.ts";

test("the number counts however it is written, and nothing else does", () => {
  expect(["1234", "1,234", "๑๒๓๔", " 1 234 "].map((typed) => isSameNumber(typed, "1,234"))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(["", "123", "12345", "ใช่"].map((typed) => isSameNumber(typed, "1,234"))).toEqual([false, false, false, false]);
  expect([isSameNumber("10", "<10"), isSameNumber("<10", "<10"), isSameNumber("9", "<10")]).toEqual([
    true,
    true,
    false,
  ]);
});
