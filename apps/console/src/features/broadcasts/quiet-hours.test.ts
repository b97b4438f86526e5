import { expect, test } from "vitest";
import { isQuietHour } from "./quiet-hours.ts";

const inThailand = (time: string) => isQuietHour(new Date(`2026-11-22T${time}:00+07:00`));

test("people rest from nine in the evening to seven, on Thai clocks wherever the computer stands", () => {
  expect(["20:59", "21:00", "00:00", "06:59", "07:00", "12:00"].map(inThailand)).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
  ]);
});
