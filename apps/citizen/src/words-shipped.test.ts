import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { th as first } from "@paknam/wording/catalogues-citizen";
import { en as firstEn } from "@paknam/wording/catalogues-citizen-en";
import { joining } from "@paknam/wording/joining";
import { joining as joiningEn } from "@paknam/wording/joining-en";
import { ownPage } from "@paknam/wording/own-page";
import { ownPage as ownPageEn } from "@paknam/wording/own-page-en";
import { expect, test } from "vitest";

const folders = [import.meta.dirname, join(import.meta.dirname, "../../../packages/ui/src")];

const th = { ...first, joining, ownPage };
const en = { ...firstEn, joining: joiningEn, ownPage: ownPageEn };

test("every sentence that these pages say is in the words that they ship", () => {
  const spoken = folders
    .flatMap(sourcesIn)
    .flatMap((source) =>
      [...source.matchAll(/["'`]([a-z]+)\.[a-z]\w*[.\w$\-{}]*["'`]/gi)]
        .map(([, catalogue = ""]) => catalogue)
        .filter((catalogue) => catalogue in allNames),
    );
  expect(spoken.length).toBeGreaterThan(100);
  expect([...new Set(spoken)].filter((catalogue) => !(catalogue in th) || !(catalogue in en))).toEqual([]);
});

/** Names of all catalogues there are: their files. */
const allNames = Object.fromEntries(
  readdirSync(join(import.meta.dirname, "../../../packages/wording/src/th")).map((file) => [
    file.replace(".ts", "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    true,
  ]),
);

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => readFileSync(join(folder, file), "utf8"));
}

test("words that come with the members' pages are said by these alone", () => {
  const others = readdirSync(import.meta.dirname).filter(
    (folder) => folder !== "joining" && folder !== "own-page" && !folder.includes("."),
  );
  const early = others
    .flatMap((folder) => sourcesIn(join(import.meta.dirname, folder)))
    .flatMap((source) => source.match(/["'`](?:joining|ownPage)\.[a-z]\w*/gi) ?? []);
  expect(early).toEqual([]);
});
