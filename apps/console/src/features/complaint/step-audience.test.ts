import { expect, test } from "vitest";
import { isPublic, stepsOf } from "./step-audience.ts";

const steps = [
  { kind: "submitted", note: null },
  { kind: "accepted", note: "รถซ่อมพร้อมวันพุธ" },
  { kind: "asked", note: null },
  { kind: "answered", note: null },
  { kind: "noted", note: "โทรถามผู้รับเหมาแล้ว" },
] as const;

test("newest first, nothing left out", () => {
  expect(stepsOf("all", steps).map(({ kind }) => kind)).toEqual([
    "noted",
    "answered",
    "asked",
    "accepted",
    "submitted",
  ]);
});

test("the talk is what the two sides said to each other", () => {
  expect(stepsOf("talk", steps).map(({ kind }) => kind)).toEqual(["answered", "asked"]);
});

test("notes are found also where they hang on a public step", () => {
  expect(stepsOf("notes", steps).map(({ kind }) => kind)).toEqual(["noted", "accepted"]);
});

test("a note is never public", () => {
  expect(isPublic({ kind: "noted" })).toBe(false);
  expect(isPublic({ kind: "resolved" })).toBe(true);
});
