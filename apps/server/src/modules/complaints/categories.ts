import { readFileSync } from "node:fs";
import path from "node:path";
import type { Category, Name } from "@paknam/contract";
import type { DeadlineRule } from "./deadline.ts";
import { type CategorySuggestion, soundsLikeComplaint, suggestCategories } from "./intake/suggest-categories.ts";
import { type CategoryModel, trainCategories } from "./intake/train-categories.ts";
import { categoriesFile } from "./province-file.ts";

/** What the room knows of one category. */
export type CategoryRule = Readonly<{ key: string; name: Name; isSensitive: boolean; deadline: DeadlineRule }>;

/** The province's categories, held in memory: about forty, read once at start. */
export type Categories = Readonly<{
  /** As pages show them. */
  list: readonly Category[];
  find(key: string): CategoryRule | undefined;
  /** The category's deadlines; the usual ones for a key that the province has meanwhile taken out. */
  deadlineOf(key: string): DeadlineRule;
  /** Their groups, in the province's order. */
  groups: readonly Readonly<{ key: string; name: Name }>[];
  /** All, likeliest first, with scores that add up to one. */
  rank(text: string): readonly CategorySuggestion[];
  /** The `count` likeliest for some words. */
  suggest(text: string, count: number): string[];
  /** 0 to 1: how much some words sound like a complaint. */
  soundsLikeComplaint(text: string): number;
  /** Learns now what else would be learnt at the first question: about 0.3 s in which nobody should be waiting. */
  warmUp(): void;
}>;

/** Twice as many texts as one worker's turns usually under way, and no more: they are people's words. */
const RANKED_KEPT = 16;

/** Ten working days keep within the 15 days of the Royal Decree on Good Governance B.E. 2546, section 38. */
const USUAL_DEADLINE: DeadlineRule = { acceptWorkingHours: 8, resolveWorkingDays: 10 };

/**
 * Reads province/<name>/categories.json.
 * @throws when the file is missing or says something it may not; the message names the place
 */
export function openCategories(provinceDir: string): Categories {
  const file = categoriesFile.parse(JSON.parse(readFileSync(path.join(provinceDir, "categories.json"), "utf8")));
  const rules = new Map<string, CategoryRule>(
    file.categories.map(({ key, names, isSensitive, deadline }) => [
      key,
      { key, name: { th: names.th, en: names.en }, isSensitive, deadline },
    ]),
  );
  // Learnt at the first question: commands that ask none (migrate) do not wait for it.
  let model: CategoryModel | undefined;
  const learnt = (): CategoryModel => {
    model ??= trainCategories(file);
    return model;
  };
  // One turn asks up to four times about the same words, among the turns of others.
  const ranked = new Map<string, readonly CategorySuggestion[]>();
  const rank = (text: string): readonly CategorySuggestion[] => {
    const known = ranked.get(text) ?? suggestCategories(learnt(), text);
    ranked.set(text, known);
    const [oldest] = ranked.keys();
    if (oldest !== undefined && ranked.size > RANKED_KEPT) ranked.delete(oldest);
    return known;
  };
  return {
    list: file.categories.map(({ key, names, icon, group }) => ({
      key,
      name: { th: names.th, en: names.en },
      icon,
      group,
    })),
    groups: file.groups.map(({ key, names }) => ({ key, name: { th: names.th, en: names.en } })),
    rank,
    find: (key) => rules.get(key),
    deadlineOf: (key) => rules.get(key)?.deadline ?? USUAL_DEADLINE,
    suggest: (text, count) =>
      rank(text)
        .slice(0, count)
        .map(({ key }) => key),
    soundsLikeComplaint: (text) => soundsLikeComplaint(learnt(), text).score,
    warmUp: () => void learnt(),
  };
}
