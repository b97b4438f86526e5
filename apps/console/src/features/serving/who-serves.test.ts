import type { ServingRow } from "@paknam/contract";
import { expect, test } from "vitest";
import { indexServing, whoServes } from "./who-serves.ts";

const rule = (code: string, category: string, shortName: string): ServingRow => ({
  area: { code, name: { th: code, en: code }, district: null },
  category,
  organisation: { id: shortName, name: { th: shortName, en: shortName }, shortName, phone: null },
  alternatives: [],
  updatedAt: "2026-11-22T00:00:00Z",
  updatedBy: null,
});
const find = indexServing([
  rule("11", "*", "centre"),
  rule("11", "electricity", "utility"),
  rule("1101", "*", "district"),
  rule("110101", "*", "town"),
  rule("110101", "road", "highways"),
]);
const served = (area: string, category: string) => {
  const found = whoServes(find, area, category);
  return found && [found.row.organisation.shortName, found.isOwn];
};

test("a rule of its own goes first", () => {
  expect(served("110101", "road")).toEqual(["highways", true]);
  expect(served("110101", "*")).toEqual(["town", true]);
});

test("a named category of the whole province goes before every category of the place", () => {
  expect(served("110101", "electricity")).toEqual(["utility", false]);
});

test("what nobody set follows the nearest wider area", () => {
  expect(served("110102", "road")).toEqual(["district", false]);
  expect(served("110201", "road")).toEqual(["centre", false]);
  expect(served("1102", "*")).toEqual(["centre", false]);
});

test("without any rule it says so", () => {
  expect(whoServes(indexServing([]), "110101", "road")).toBeNull();
});
