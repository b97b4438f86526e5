import { expect, test } from "vitest";
import { fitWithin } from "./fit-within.ts";

test.each([
  [
    { width: 4000, height: 3000 },
    { width: 1920, height: 1440 },
  ],
  [
    { width: 3000, height: 4000 },
    { width: 1440, height: 1920 },
  ],
  [
    { width: 1920, height: 1080 },
    { width: 1920, height: 1080 },
  ],
  [
    { width: 640, height: 480 },
    { width: 640, height: 480 },
  ],
  [
    { width: 12_000, height: 3 },
    { width: 1920, height: 1 },
  ],
])("%o is sent as %o", (picture, sent) => {
  expect(fitWithin(picture, 1920)).toEqual(sent);
});
