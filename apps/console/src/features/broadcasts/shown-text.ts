import type { BroadcastText } from "@paknam/contract";
import { wordsIn } from "@paknam/wording";
import { type Draft, isBlank, type WrittenLanguage } from "./draft.ts";
import { wordsFaults } from "./draft-faults.ts";

/**
 * What the preview shows of half-written words: what is missing stands as its own name, a link only once it is whole. Of a language
 * in which nothing is written, the Thai that its readers will get.
 */
export function shownText(draft: Draft, chosen: WrittenLanguage): { language: WrittenLanguage; text: BroadcastText } {
  const language = isBlank(draft.texts[chosen]) ? "th" : chosen;
  const words = draft.texts[language];
  const say = wordsIn(language);
  const isLinkWhole =
    words.url.trim() !== "" && !wordsFaults(words).some(({ field }) => field === "label" || field === "url");
  return {
    language,
    text: {
      title: words.title.trim() || say("consoleBroadcasts.preview.emptyTitle"),
      body: words.body.trim() || say("consoleBroadcasts.preview.emptyBody"),
      link: isLinkWhole ? { label: words.label.trim(), url: words.url.trim() } : null,
    },
  };
}
