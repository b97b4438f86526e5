import { expect, test } from "vitest";
import { metresBetween, newDraft, SKIPPED_PLACE, submissionOf } from "./draft.ts";
import { missingIn, stepAfter, stepBefore, stepToShow } from "./steps.ts";

const empty = newDraft("018f2d7a-0000-7000-8000-000000000000", 0);
const told = { ...empty, description: " ไฟถนนดับ ", category: "street-light" };

test("words and a category come before the place, nothing else is demanded", () => {
  expect(missingIn("words", empty)).toBe("description");
  expect(missingIn("words", { ...empty, description: "   " })).toBe("description");
  expect(missingIn("words", { ...empty, description: "x" })).toBe("category");
  expect(missingIn("words", { ...told, description: "x".repeat(5001) })).toBe("tooLong");
  expect(missingIn("words", told)).toBeNull();
  expect(missingIn("place", told)).toBe("place");
  expect(missingIn("place", { ...told, place: SKIPPED_PLACE })).toBeNull();
  expect(missingIn("photos", told)).toBeNull();
});

test("an address that jumps ahead shows the first open question", () => {
  expect(stepToShow("summary", empty)).toBe("words");
  expect(stepToShow("summary", told)).toBe("place");
  expect(stepToShow("summary", { ...told, place: SKIPPED_PLACE })).toBe("summary");
  expect(stepToShow("nonsense", told)).toBe("words");
  expect(stepToShow(undefined, told)).toBe("words");
});

test("forward and back lead through the same steps", () => {
  expect(stepAfter("words")).toBe("place");
  expect(stepAfter("summary")).toBe("summary");
  expect(stepBefore("photos")).toBe("place");
  expect(stepBefore("words")).toBeNull();
});

test("what is sent carries the draft's own key, trimmed words and no place when it was skipped", () => {
  expect(submissionOf({ ...told, place: SKIPPED_PLACE }, ["p1"])).toEqual({
    submissionKey: empty.submissionKey,
    description: "ไฟถนนดับ",
    category: "street-light",
    point: null,
    placeText: null,
    areaCode: null,
    photoIds: ["p1"],
  });
});

test("a hundredth of a degree north is 1.1 km", () => {
  expect(metresBetween({ lat: 13.6, lng: 100.6 }, { lat: 13.61, lng: 100.6 })).toBeCloseTo(1113, 0);
});
