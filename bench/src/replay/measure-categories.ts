import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openCategories } from "../../../apps/server/src/modules/complaints/categories.ts";
import { projectRoot } from "../../../tools/project-root.ts";
import { type CategoryAccuracy, measureCategoryAccuracy } from "./category-accuracy.ts";
import type { Filed } from "./filed.queries.ts";
import type { Played } from "./play-row.ts";
import type { Row } from "./row.ts";

const OFFERED = 3;

/**
 * How often the category was right as the talk went: what was offered first, and among the three offered. Where a clear one was taken
 * without asking, what was filed counts as first, with the three likeliest of its text.
 */
export function measureCategories(played: readonly Played[], filed: readonly Filed[]): CategoryAccuracy {
  const categories = openCategories(join(projectRoot, "province", "samut-prakan"));
  const byPerson = new Map(filed.map((each) => [each.lineUserId, each.category]));
  const talks = new Map(played.map((each) => [each.row.description.trim(), each]));
  const keysFor = (text: string): string[] => {
    const talk = talks.get(text);
    if (talk?.offered) return [...talk.offered];
    const likeliest = categories.suggest(text, OFFERED);
    const taken = talk && byPerson.get(talk.userId);
    return taken ? [taken, ...likeliest.filter((key) => key !== taken)].slice(0, OFFERED) : likeliest;
  };
  return measureCategoryAccuracy({
    rows: played.map(({ row }) => row),
    acceptableKeys: readMapping(),
    suggest: (text) => keysFor(text).map((key) => ({ key })),
  });
}

/**
 * The yardstick: always the same guesses without reading a word. They are the categories most frequent in these very rows, which no one
 * could know beforehand, so it stands higher than an honest guess.
 */
export function measureMajority(rows: readonly Row[]): CategoryAccuracy {
  const acceptableKeys = readMapping();
  const seen = new Map<string, number>();
  for (const row of rows)
    for (const key of new Set((row.type ?? "").split(",").flatMap((type) => acceptableKeys[type.trim()] ?? [])))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  const likeliest = [...seen].sort(([, one], [, other]) => other - one).map(([key]) => ({ key }));
  return measureCategoryAccuracy({ rows, acceptableKeys, suggest: () => likeliest });
}

function readMapping(): Record<string, string[]> {
  const file = join(import.meta.dirname, "traffy-types.json");
  const { types }: { types: Record<string, string[]> } = JSON.parse(readFileSync(file, "utf8"));
  return types;
}
