import { expect, test } from "vitest";
import { isNarrowed, questionOf, readInboxSearch } from "./inbox-search.ts";

test("what is usual stays out of the address", () => {
  expect(readInboxSearch({ view: "todo", sort: "due", page: "1", search: " " })).toEqual({});
});

test("filters come through as words, page as a number", () => {
  expect(readInboxSearch({ view: "overdue", area: "110101", page: "3", sort: "newest", state: "accepted" })).toEqual({
    view: "overdue",
    area: "110101",
    page: 3,
    sort: "newest",
    state: "accepted",
  });
});

test("nonsense in the address is dropped, not passed on", () => {
  expect(readInboxSearch({ view: "everything", sort: "random", page: "-2", state: 7, category: ["a"] })).toEqual({});
});

test("an over-long search is cut to what the server takes", () => {
  expect(readInboxSearch({ search: "ก".repeat(300) }).search).toHaveLength(200);
});

test("only filters narrow; view, order and page do not", () => {
  expect(isNarrowed({ view: "all", sort: "newest", page: 2 })).toBe(false);
  expect(isNarrowed({ search: "ไฟดับ" })).toBe(true);
  expect(questionOf({ view: "all" })).toEqual({ view: "all", size: 50 });
});
