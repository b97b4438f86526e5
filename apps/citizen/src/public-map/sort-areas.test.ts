import { expect, test } from "vitest";
import { type AreaRow, sortAreas, sortedBy } from "./sort-areas.ts";

const row = (th: string, received: number): AreaRow => ({
  area: { code: th, name: { th, en: th }, district: null },
  received,
  open: 0,
  resolved: 0,
});
const rows = [row("แพรกษา", 3), row("เทพารักษ์", 9), row("ปากน้ำ", 3)];
const names = (sorted: AreaRow[]) => sorted.map(({ area }) => area.name.th);
const nameOf = (name: { th: string }) => name.th;

test("names sort as in a Thai dictionary: the vowel in front does not count", () => {
  expect(names(sortAreas(rows, { by: "name", isDescending: false }, nameOf))).toEqual(["เทพารักษ์", "ปากน้ำ", "แพรกษา"]);
});

test("figures sort with the largest first, equal ones by name", () => {
  expect(names(sortAreas(rows, { by: "received", isDescending: true }, nameOf))).toEqual([
    "เทพารักษ์",
    "ปากน้ำ",
    "แพรกษา",
  ]);
});

test("a second tap on a column turns it round", () => {
  const first = sortedBy({ by: "name", isDescending: false }, "open");
  expect(first).toEqual({ by: "open", isDescending: true });
  expect(sortedBy(first, "open")).toEqual({ by: "open", isDescending: false });
});
