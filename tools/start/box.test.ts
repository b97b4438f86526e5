import { expect, test } from "vitest";
import { box } from "./box.ts";
import { displayWidth } from "./display-width.ts";

test("vowels and tone marks above and below take no column", () => {
  expect(displayWidth("ที่นี่")).toBe(2);
  expect(displayWidth("น้ำท่วม")).toBe(5);
  expect(displayWidth("Paknam")).toBe(6);
});

test("every line of the frame is as wide as the others", () => {
  const widths = box(["ผู้ดูแลระบบ", "-", "a much longer line"]).split("\n").map(displayWidth);
  expect(new Set(widths).size).toBe(1);
});
