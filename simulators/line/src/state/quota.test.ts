import { expect, it } from "vitest";
import { createQuota } from "./quota.ts";

it("begins anew with the month at UTC+9, which is two hours before Bangkok's", () => {
  let now = Date.parse("2026-11-30T23:59:59.999+09:00");
  const quota = createQuota(() => now);
  quota.setLimit(10);
  quota.add(10);
  expect(quota.hasRoomFor(1)).toBe(false);
  now += 1;
  expect(quota.used()).toBe(0);
  expect(quota.hasRoomFor(10)).toBe(true);
  expect(quota.hasRoomFor(11)).toBe(false);
});
