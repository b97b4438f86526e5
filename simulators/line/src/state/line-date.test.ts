import { expect, it } from "vitest";
import { daysInRange, lineDayOf, lineDayStart, lineMonthOf } from "./line-date.ts";

it("counts days at UTC+9, which is two hours ahead of Bangkok", () => {
  expect(lineDayOf(Date.parse("2026-01-31T21:59:59.999+07:00"))).toBe("20260131");
  expect(lineDayOf(Date.parse("2026-01-31T22:00:00+07:00"))).toBe("20260201");
  expect(lineMonthOf(Date.parse("2026-01-31T22:00:00+07:00"))).toBe("202602");
});

it.each(["", "2026", "2026-01-01", "20260229", "20261301", "20260100"])("knows no day %j", (day) => {
  expect(lineDayStart(day)).toBeUndefined();
});

it("finds the moment at which a day begins, and how many days lie between two", () => {
  expect(lineDayStart("20240229")).toBe(Date.parse("2024-02-28T15:00:00Z"));
  const days = (from: string, to: string) => daysInRange(lineDayStart(from) ?? 0, lineDayStart(to) ?? 0);
  expect(days("20260101", "20260101")).toBe(1);
  expect(days("20260101", "20260130")).toBe(30);
  expect(days("20260102", "20260101")).toBe(0);
});
