import { expect, test } from "vitest";
import { colour, gradient } from "./colour.ts";

test("only LINE's own way of writing a colour passes", () => {
  expect([colour("#0F5E63"), colour("#0F5E6380")]).toEqual(["#0F5E63", "#0F5E6380"]);
  expect([colour("red"), colour("url(https://example.com)"), colour("#12")]).toEqual([undefined, undefined, undefined]);
});

test("a gradient keeps angle, centre and colours, and is left out when a colour is bad", () => {
  const background = { type: "linearGradient", angle: "45deg", startColor: "#000000", endColor: "#ffffff" };
  expect(gradient(background)).toBe("linear-gradient(45deg, #000000, #ffffff)");
  expect(gradient({ ...background, centerColor: "#888888", centerPosition: "10%" })).toBe(
    "linear-gradient(45deg, #000000, #888888 10%, #ffffff)",
  );
  expect(gradient({ ...background, endColor: "url(x)" })).toBeUndefined();
});
