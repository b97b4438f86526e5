import { describe, expect, test } from "vitest";
import {
  formatBaht,
  formatDate,
  formatDateTime,
  formatDistance,
  formatNumber,
  formatRelative,
  formatTime,
} from "./index.ts";

const afternoon = new Date("2026-11-22T07:05:00Z");

describe("dates", () => {
  test("are on the Bangkok calendar in Buddhist years", () => {
    expect(formatDateTime(afternoon)).toBe("22 พ.ย. 2569 14:05 น.");
    expect(formatDate(new Date("2026-12-31T17:00:00Z"))).toBe("1 ม.ค. 2570");
    expect(formatTime(new Date("2026-11-22T17:00:00Z"))).toBe("00:00 น.");
  });

  test("are in common-era years in English", () => {
    expect(formatDateTime(afternoon, "en")).toBe("22 Nov 2026 14:05");
  });

  test("an invalid date is an error, not a word in a message", () => {
    expect(() => formatDate(new Date("nonsense"))).toThrow(RangeError);
  });
});

describe("relative times", () => {
  const from = (iso: string) => formatRelative(new Date(iso), afternoon);

  test.each([
    ["2026-11-22T07:04:40Z", "เมื่อสักครู่"],
    ["2026-11-22T07:05:30Z", "ในอีกสักครู่"],
    ["2026-11-22T07:00:00Z", "5 นาทีที่ผ่านมา"],
    ["2026-11-22T05:00:00Z", "2 ชั่วโมงที่ผ่านมา"],
    ["2026-11-21T06:00:00Z", "เมื่อวาน"],
    ["2026-11-22T18:00:00Z", "พรุ่งนี้"],
    ["2026-11-25T02:00:00Z", "ในอีก 3 วัน"],
    ["2026-09-01T02:00:00Z", "1 ก.ย. 2569"],
  ])("%s is %s", (iso, expected) => expect(from(iso)).toBe(expected));

  test("just after midnight, an hour ago is an hour ago, not yesterday", () => {
    const midnight = new Date("2026-11-22T17:10:00Z");
    expect(formatRelative(new Date("2026-11-22T16:00:00Z"), midnight, "en")).toBe("1 hour ago");
  });
});

test("numbers, money and distances", () => {
  expect(formatNumber(1234567)).toBe("1,234,567");
  expect(formatNumber(12.345, 1)).toBe("12.3");
  expect(formatBaht(1250)).toBe("1,250.00 บาท");
  expect(formatBaht(0.5, "en")).toBe("THB 0.50");
  expect([7, 346, 994, 996, 1234, 12_400].map((metres) => formatDistance(metres))).toEqual([
    "7 ม.",
    "350 ม.",
    "990 ม.",
    "1 กม.",
    "1.2 กม.",
    "12 กม.",
  ]);
  expect(formatDistance(1500, "en")).toBe("1.5 km");
  expect(() => formatDistance(-1)).toThrow(RangeError);
});
