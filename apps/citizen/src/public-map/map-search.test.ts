import { expect, test } from "vitest";
import { readSearch, writeSearch } from "../shell/search.ts";
import { countFilters, mapQuery, readMapSearch, sinceOf, toggled } from "./map-search.ts";

const now = new Date("2026-11-22T18:30:00Z"); // already the 23rd in Bangkok

test("a filter survives the way through the address", () => {
  const search = { category: "road,flood", state: "accepted,in-progress", area: "110101", period: "30d" as const };
  const address = writeSearch(search);
  expect(address).toBe("?category=road,flood&state=accepted,in-progress&area=110101&period=30d");
  expect(readMapSearch(readSearch(address))).toEqual(search);
});

test("a mistyped or old address shows a map all the same", () => {
  expect(readMapSearch(readSearch("?state=burning,resolved&area=11&period=9d&category=%3Cscript%3E&x=1"))).toEqual({
    state: "resolved",
  });
});

test("the usual period needs no mention", () => {
  expect(readMapSearch({ period: "90d" })).toEqual({});
  expect(mapQuery({}, now)).toEqual({ category: [], state: [], since: "2026-08-25" });
});

test("a period ends today by the calendar of Bangkok", () => {
  expect(sinceOf("7d", now)).toBe("2026-11-16");
  expect(sinceOf("all", now)).toBeUndefined();
  expect(mapQuery({ period: "all", area: "1101" }, now)).toEqual({ category: [], state: [], area: "1101" });
});

test("a tap puts a value in, the next takes it out", () => {
  expect(toggled(undefined, "road")).toBe("road");
  expect(toggled("road,flood", "road")).toBe("flood");
  expect(toggled("road", "road")).toBeUndefined();
  expect(countFilters({ category: "road,flood", area: "1101" })).toBe(3);
});
