import { expect, test } from "vitest";
import { timeLeft } from "./time-left.ts";

test("a code's time is counted down to nothing", () => {
  const until = "2026-11-22T10:10:00Z";
  expect(timeLeft(until, Date.parse("2026-11-22T10:00:55Z"))).toBe("9:05");
  expect(timeLeft(until, Date.parse("2026-11-22T10:10:00Z"))).toBeNull();
});
