import { expect, test } from "vitest";
import { readBroadcastsSearch } from "./broadcasts-search.ts";

test("the address keeps what makes sense and drops the rest", () => {
  expect(readBroadcastsSearch({ state: "held", page: "2" })).toEqual({ state: "held", page: 2 });
  expect(readBroadcastsSearch({ state: "lost", page: "0", other: "x" })).toEqual({});
});
