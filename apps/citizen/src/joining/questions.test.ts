import { expect, test } from "vitest";
import { firstOpen, openNeeds, questionOfRefusal, screenAfter, screenBefore, screenToShow } from "./questions.ts";

const read = [{ purpose: "service" as const, version: 1, given: true }];
const home = { areaCode: "110101", label: null, point: null };
const needed = { consents: read, name: "สมศรี", birthYear: 1980, home };

test("one goes on at the first question without an answer; skipping is an answer", () => {
  expect(firstOpen({})).toBe("consents");
  expect(firstOpen({ consents: [{ purpose: "service", version: 1, given: false }] })).toBe("consents");
  expect(firstOpen({ consents: read, name: "สมศรี", birthYear: null })).toBe("phone");
  expect(firstOpen({ consents: read, name: "สมศรี", birthYear: null, phone: null })).toBe("residence");
});

test("an address never leads past a needed question, but past one that may be skipped", () => {
  expect(screenToShow("topics", { consents: read })).toBe("name");
  expect(screenToShow("consents", { consents: read })).toBe("consents");
  expect(screenToShow("summary", needed)).toBe("summary");
  expect(screenToShow("topics", needed)).toBe("topics");
  expect(screenToShow("nonsense", needed)).toBe("phone");
  expect(openNeeds(needed)).toEqual([]);
});

test("the screens follow one another both ways", () => {
  expect(screenAfter("consents")).toBe("name");
  expect(screenAfter("language")).toBe("summary");
  expect(screenBefore("summary")).toBe("language");
  expect(screenBefore("consents")).toBeNull();
});

test("a refusal finds its question", () => {
  expect(questionOfRefusal("registration.too_young")).toBe("birthYear");
  expect(questionOfRefusal("network.unreachable")).toBeNull();
});
