import { OfficerAct } from "@paknam/contract";
import { expect, test } from "vitest";
import { actKeys, inOrder } from "./act-keys.ts";

test("every act has a key of its own, none that moving about needs", () => {
  const keys = OfficerAct.options.map((act) => actKeys[act]);
  expect(new Set(keys).size).toBe(OfficerAct.options.length);
  for (const taken of ["j", "k", "u", "/", "?", "."]) expect(keys).not.toContain(taken);
});

test("acts are shown in one order, whatever order the server gives", () => {
  expect(inOrder(["reject", "note", "accept"])).toEqual(["accept", "note", "reject"]);
  expect(inOrder([])).toEqual([]);
});
