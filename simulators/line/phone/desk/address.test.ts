import { expect, test } from "vitest";
import { readAddress, writeAddress } from "./address.ts";

test("one phone is the address it always was", () => {
  expect(readAddress({ hash: "#/U1", search: "" })).toEqual(["U1"]);
  expect(readAddress({ hash: "", search: "" })).toEqual([undefined]);
  expect(writeAddress(["U1"])).toBe("#/U1");
});

test("several stand side by side, at most four, one of them perhaps on its list", () => {
  const phones = ["U1", undefined, "U3"];
  expect(readAddress({ hash: writeAddress(phones), search: "" })).toEqual(phones);
  expect(readAddress({ hash: "#/U1,U2,U3,U4,U5", search: "" })).toHaveLength(4);
});

test("?people= opens them, and the hash wins once somebody moved on", () => {
  expect(readAddress({ hash: "", search: "?people=U1,U2" })).toEqual(["U1", "U2"]);
  expect(readAddress({ hash: "#/U9", search: "?people=U1,U2" })).toEqual(["U9"]);
});

test("what is no id of a person opens a list, not a request", () => {
  expect(readAddress({ hash: "#/../config", search: "" })).toEqual([undefined]);
});
