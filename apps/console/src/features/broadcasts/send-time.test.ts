import { expect, test } from "vitest";
import { fieldsOfTime, readTime, sendTimeOf } from "./send-time.ts";

test("a time is read as people write it, and nothing else is taken for one", () => {
  expect(["9:30", "09.30", "0930", "๙.๓๐ น.", "18:05"].map(readTime)).toEqual([
    "09:30",
    "09:30",
    "09:30",
    "09:30",
    "18:05",
  ]);
  expect(["", "24:00", "9", "12:60", "เย็น"].map(readTime)).toEqual([null, null, null, null, null]);
});

test("day and time are on Thai clocks, and come back into the fields as they were", () => {
  const at = sendTimeOf({ date: "2026-11-23", time: "6.15" });
  expect(at?.toISOString()).toBe("2026-11-22T23:15:00.000Z");
  expect(fieldsOfTime(at?.toISOString() ?? "")).toEqual({ date: "2026-11-23", time: "06:15" });
  expect(sendTimeOf({ date: "", time: "06:15" })).toBeNull();
});
