import { expect, test } from "vitest";
import { firstMoment } from "./first-moment.ts";

const now = new Date("2026-11-22T18:30:00Z");

test("the account's own moment comes first, else now in Thailand", () => {
  expect(firstMoment({ data: "", mode: "date", initial: "2026-12-01" }, now)).toBe("2026-12-01");
  expect(firstMoment({ data: "", mode: "date" }, now)).toBe("2026-11-23");
  expect(firstMoment({ data: "", mode: "time" }, now)).toBe("01:30");
  expect(firstMoment({ data: "", mode: "datetime" }, now)).toBe("2026-11-23T01:30");
});

test("never outside the limits", () => {
  expect(firstMoment({ data: "", mode: "time", min: "08:30", max: "15:30" }, now)).toBe("08:30");
  expect(firstMoment({ data: "", mode: "date", max: "2026-11-01" }, now)).toBe("2026-11-01");
});
