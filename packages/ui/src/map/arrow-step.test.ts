import { expect, test } from "vitest";
import { arrowStep } from "./arrow-step.ts";

const cityHall = { lat: 13.599, lng: 100.597 };

test("an arrow moves the pin its own way, less the closer one looks", () => {
  const far = arrowStep(cityHall, "ArrowUp", 10);
  const near = arrowStep(cityHall, "ArrowUp", 16);
  expect(far?.lng).toBe(cityHall.lng);
  expect(far?.lat).toBeGreaterThan(near?.lat ?? 0);
  expect(near?.lat).toBeGreaterThan(cityHall.lat);
  expect(arrowStep(cityHall, "ArrowLeft", 12)?.lng).toBeLessThan(cityHall.lng);
});

test("other keys move nothing", () => {
  expect(arrowStep(cityHall, "Enter", 12)).toBeUndefined();
});
