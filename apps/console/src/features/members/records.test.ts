import { expect, test } from "vitest";
import { agesOf } from "./ages.ts";
import { groupDigits } from "./group-digits.ts";

test("with only the year known somebody is one of two ages", () => {
  expect(agesOf(1980, new Date("2026-11-22T12:00:00+07:00"))).toEqual({ from: 45, to: 46 });
  expect(agesOf(2026, new Date("2026-11-22T12:00:00+07:00"))).toEqual({ from: 0, to: 0 });
});

test("a national number stands as on the card; anything else stays as it is", () => {
  expect(groupDigits("1101700230708")).toBe("1-1017-00230-70-8");
  expect(groupDigits("12")).toBe("12");
});
