import { expect, test } from "vitest";
import { fitsState, readExportsSearch } from "./exports-search.ts";

test("nonsense in the address is dropped", () => {
  expect(readExportsSearch({ state: "everything", group: "1101700230708" })).toEqual({});
  const group = "0198a6f0-0000-7000-8000-000000000001";
  expect(readExportsSearch({ state: "done", group })).toEqual({ state: "done", group });
});

test("what nobody can act on any more is closed", () => {
  expect((["refused", "taken", "lapsed"] as const).every((state) => fitsState({ state }, "done"))).toBe(true);
  expect(fitsState({ state: "approved" }, "done")).toBe(false);
  expect(fitsState({ state: "approved" }, "approved")).toBe(true);
  expect(fitsState({ state: "waiting" }, undefined)).toBe(true);
});
