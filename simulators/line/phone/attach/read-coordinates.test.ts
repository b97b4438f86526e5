import { expect, test } from "vitest";
import { readCoordinates } from "./read-coordinates.ts";

test("two fields, one pasted pair, Thai digits", () => {
  const point = { latitude: 13.599, longitude: 100.5968 };
  expect(readCoordinates("13.599", " 100.5968")).toEqual(point);
  expect(readCoordinates("13.599, 100.5968", "")).toEqual(point);
  expect(readCoordinates("๑๓.๕๙๙", "๑๐๐.๕๙๖๘")).toEqual(point);
});

test("no point on earth", () => {
  for (const [latitude, longitude] of [
    ["", ""],
    ["13.5", ""],
    ["เหนือ", "ใต้"],
    ["95", "100"],
    ["13", "181"],
  ] as const) {
    expect(readCoordinates(latitude, longitude)).toBeUndefined();
  }
});
