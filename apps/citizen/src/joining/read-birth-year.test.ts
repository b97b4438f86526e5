import { expect, test } from "vitest";
import { agesOf, readBirthYear } from "./read-birth-year.ts";

const now = new Date("2026-11-22T05:00:00Z");
const yearIn = (typed: string) => {
  const read = readBirthYear(typed, now);
  return read.ok ? read.year : read.fault;
};

test("a year is understood in either era, in either figures, alone or in a date", () => {
  expect(
    ["2530", "๒๕๓๐", "พ.ศ. 2530", "1987", "ค.ศ. 1987", "12/5/2530", "12 พ.ค. 2530", " ２５３０ "].map(yearIn),
  ).toEqual(Array(8).fill(1987));
});

test("two figures are of the latest Buddhist year that is over", () => {
  expect(yearIn("30")).toBe(1987);
  expect(yearIn("ปี ๖๙")).toBe(2026);
  expect(yearIn("75")).toBe(1932);
});

test("what cannot be is named", () => {
  expect(yearIn("")).toBe("empty");
  expect(yearIn("  ")).toBe("empty");
  expect(yearIn("ไม่บอก")).toBe("unreadable");
  expect(yearIn("253")).toBe("unreadable");
  expect(yearIn("12/5/30")).toBe("unreadable");
  expect(yearIn("2570")).toBe("future");
  expect(yearIn("2400")).toBe("old");
  expect(yearIn("0000")).toBe("old");
});

test("of whom only the year is known, two ages are possible; the year begins at midnight in Bangkok", () => {
  expect(agesOf(1987, now)).toEqual({ from: 38, to: 39 });
  expect(agesOf(2026, now)).toEqual({ from: 0, to: 0 });
  expect(agesOf(1987, new Date("2026-12-31T18:00:00Z"))).toEqual({ from: 39, to: 40 });
});
