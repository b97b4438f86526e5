import { normaliseThai } from "@paknam/thai";
import type { Categories } from "../../categories.ts";
import { type Draft, descriptionOf, type Option } from "./draft.ts";

/**
 * So sure, and so far ahead of the next, is not asked but shown in the summary: four in ten of the example sentences in
 * cross-validation, nine in ten of those right. "ไฟดับ" (house or street?) is asked.
 */
const CLEAR_SCORE = 0.95;
const CLEAR_LEAD = 50;
/** Below it the likeliest three are a guess: the groups serve better. */
const WORTH_OFFERING = 0.1;
const OFFERED = 3;

/** The category as it stands: the person's choice, else the likeliest when it is clear, else null. */
export function categoryOf(categories: Categories, draft: Draft): string | null {
  if (draft.category !== null && categories.find(draft.category)) return draft.category;
  if (draft.texts.length === 0) return null;
  const [first, second] = categories.rank(descriptionOf(draft));
  if (!first || first.score < CLEAR_SCORE) return null;
  return second && second.score * CLEAR_LEAD > first.score ? null : first.key;
}

/** For somebody who does not want to choose: the likeliest, or "other" when nothing is likely. */
export function likeliestCategory(categories: Categories, draft: Draft): string {
  const [first] = categories.rank(descriptionOf(draft));
  if (first && first.score >= WORTH_OFFERING) return first.key;
  return categories.find("other")?.key ?? first?.key ?? "other";
}

export type CategoryOptions = Readonly<{ heading: "ask" | "groups" | "inGroup"; group: string; options: Option[] }>;

/** What to offer: the three likeliest and "อื่น ๆ"; the groups; the categories of a group. */
export function categoryOptions(
  categories: Categories,
  draft: Draft,
  { locale, more, back }: { locale: "th" | "en"; more: string; back: string },
): CategoryOptions {
  const ranked = categories.rank(descriptionOf(draft));
  const isGuess = (ranked[0]?.score ?? 0) < WORTH_OFFERING;
  const shown = draft.group ?? (isGuess ? "*" : null);
  const optionFor = (key: string): Option => ({
    label: categories.find(key)?.name[locale] ?? key,
    act: `category:${key}`,
  });
  if (shown === null) {
    const options = ranked.slice(0, OFFERED).map(({ key }) => optionFor(key));
    return { heading: "ask", group: "", options: [...options, { label: more, act: "groups" }] };
  }
  const group = categories.groups.find(({ key }) => key === shown);
  if (!group) {
    const options = categories.groups.map(({ key, name }) => ({ label: name[locale], act: `group:${key}` }));
    return { heading: "groups", group: "", options };
  }
  const theirs = categories.list.filter((category) => category.group === group.key).map(({ key }) => optionFor(key));
  return { heading: "inGroup", group: group.name[locale], options: [...theirs, { label: back, act: "groups" }] };
}

/** The category that a typed text names, whole or as a part of the name ("ไฟถนน", "Rubbish"), or null. */
export function categoryNamed(categories: Categories, text: string): string | null {
  const typed = normaliseThai(text).toLowerCase().trim();
  if (typed.length < 3 || typed.length > 40) return null;
  const named = categories.list.find(({ name }) =>
    [name.th, name.en, ...name.th.split(" "), ...name.en.split(", ")].some((word) => word.toLowerCase() === typed),
  );
  return named?.key ?? null;
}
