import { expect, test } from "vitest";
import { groupCategories, offeredCategories } from "./offered-categories.ts";

const category = (key: string, group: string) => ({ key, group, icon: "IconRoad", name: { th: key, en: key } });
const all = [category("road", "roads"), category("flood", "water"), category("bus", "roads"), category("new", "space")];

test("the chosen one stays among the offers while the likeliest change", () => {
  expect(offeredCategories(all, ["flood", "road"], "bus").map(({ key }) => key)).toEqual(["bus", "flood", "road"]);
  expect(offeredCategories(all, ["flood", "road"], "road").map(({ key }) => key)).toEqual(["flood", "road"]);
});

test("a key the province no longer has is not offered", () => {
  expect(offeredCategories(all, ["gone", "bus"], null).map(({ key }) => key)).toEqual(["bus"]);
});

test("an unknown group is not lost", () => {
  expect(groupCategories(all).map(([group, members]) => [group, members.map(({ key }) => key)])).toEqual([
    ["roads", ["road", "bus"]],
    ["water", ["flood"]],
    ["other", ["new"]],
  ]);
});
