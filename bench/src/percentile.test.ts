import { expect, test } from "vitest";
import { figureLine } from "./figure-line.ts";
import { median, percentile } from "./percentile.ts";

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

test("a percentile is a measured value, rounded upwards to the next one", () => {
  expect(percentile(oneToHundred, 0.5)).toBe(50);
  expect(percentile(oneToHundred, 0.99)).toBe(99);
  expect(percentile(oneToHundred, 0.991)).toBe(100);
  expect(percentile([3, 1, 2], 0.99)).toBe(3);
  expect(percentile([7], 0)).toBe(7);
});

test("one slow answer among a hundred is the maximum, not the 99th percentile; two are both", () => {
  expect(percentile([...oneToHundred.slice(1), 5_000], 0.99)).toBe(99);
  expect(percentile([...oneToHundred.slice(2), 5_000, 5_000], 0.99)).toBe(5_000);
});

test("the median of an even number is the lower middle", () => {
  expect(median([4, 1, 3, 2])).toBe(2);
});

test("nothing measured gives no figure", () => {
  expect(() => percentile([], 0.5)).toThrow("nothing was measured");
  expect(() => figureLine("webhook.p99_ms", Number.NaN, "ms")).toThrow("webhook.p99_ms");
  expect(figureLine("webhook.p99_ms", 49.99951, "ms")).toBe("figure webhook.p99_ms 49.99951 ms");
});
