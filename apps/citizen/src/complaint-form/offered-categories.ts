import type { Category } from "@paknam/contract";

/** Groups that packages/wording has a name for; others stand under "other". */
export const GROUPS = ["roads", "water", "utilities", "cleanliness", "order", "safety", "people", "other"] as const;
export type Group = (typeof GROUPS)[number];

/** What stands under the text box: the likeliest, and always the chosen one, which does not jump away while one types on. */
export function offeredCategories(
  all: readonly Category[],
  likeliest: readonly string[],
  chosen: string | null,
): Category[] {
  const keys = chosen === null || likeliest.includes(chosen) ? likeliest : [chosen, ...likeliest];
  return keys.flatMap((key) => all.find((category) => category.key === key) ?? []).slice(0, 4);
}

/** All categories by group, in the province's own order. */
export function groupCategories(all: readonly Category[]): [Group, Category[]][] {
  const groups = new Map<Group, Category[]>();
  for (const category of all) {
    const group = GROUPS.find((known) => known === category.group) ?? "other";
    groups.set(group, [...(groups.get(group) ?? []), category]);
  }
  return [...groups];
}
