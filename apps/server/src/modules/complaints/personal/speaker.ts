import type { Name } from "@paknam/contract";
import { type Say, wordsIn } from "@paknam/wording";
import type { DataSubject } from "../../../platform/personal.ts";
import { localeOf } from "../telling/about.ts";

/** How one speaks to this person about what is held of them. */
export function speakerFor({ language }: DataSubject): { say: Say; locale: "th" | "en"; nameOf(name: Name): string } {
  const locale = localeOf(language);
  return { say: wordsIn(language), locale, nameOf: (name) => name[locale] };
}
