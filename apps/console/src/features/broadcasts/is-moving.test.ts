import { expect, test } from "vitest";
import { isMoving } from "./is-moving.ts";

test("only what is being sent, or is about to be, is asked for again and again", () => {
  const now = Date.parse("2026-11-22T05:00:00Z");
  const at = (ms: number) => new Date(now + ms).toISOString();
  expect(isMoving({ state: "sending", sendAt: null }, now)).toBe(true);
  expect(isMoving({ state: "approved", sendAt: null }, now)).toBe(true);
  expect(isMoving({ state: "approved", sendAt: at(30_000) }, now)).toBe(true);
  expect(isMoving({ state: "approved", sendAt: at(3_600_000) }, now)).toBe(false);
  expect(isMoving({ state: "held", sendAt: null }, now)).toBe(false);
});
