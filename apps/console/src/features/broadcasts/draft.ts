import type { BroadcastKind, BroadcastView, broadcasts, CallOf, Rule } from "@paknam/contract";
import { truncateGraphemes } from "@paknam/thai";
import { type Block, draftOf, emptyTerm, rowOf, ruleOf } from "../groups/rule-draft.ts";
import { fieldsOfTime, sendTimeOf } from "./send-time.ts";

export const LANGUAGES = ["th", "en", "my", "km", "lo"] as const;
export type WrittenLanguage = (typeof LANGUAGES)[number];

/** What stands in the fields of one language. */
export type Words = Readonly<{ title: string; body: string; label: string; url: string }>;

/** A message as it stands in the fields of its form. */
export type Draft = Readonly<{
  kind: BroadcastKind;
  audience: "everyone" | "rule";
  block: Block;
  /** A rule that is nested deeper than the builder shows: kept as it is. */
  deepRule: Rule | null;
  texts: Readonly<Record<WrittenLanguage, Words>>;
  isScheduled: boolean;
  date: string;
  time: string;
  corrects: string | null;
}>;

type Body = NonNullable<CallOf<typeof broadcasts.createBroadcast>["body"]>;

export const noWords: Words = { title: "", body: "", label: "", url: "" };
/** Most messages to some are to those who live somewhere. */
export const firstBlock = (): Block => ({ kind: "block", mode: "all", rows: [rowOf(emptyTerm("area"))] });

export const emptyDraft = (): Draft => ({
  kind: "news",
  audience: "rule",
  block: firstBlock(),
  deepRule: null,
  texts: { th: noWords, en: noWords, my: noWords, km: noWords, lo: noWords },
  isScheduled: false,
  date: "",
  time: "",
  corrects: null,
});

/** A message that is kept, in the fields. */
export function draftOfView(view: Pick<BroadcastView, "kind" | "rule" | "texts" | "sendAt" | "corrects">): Draft {
  const block = view.rule ? draftOf(view.rule) : null;
  const wordsOf = (language: WrittenLanguage): Words => {
    const text = view.texts[language];
    if (!text) return noWords;
    return { title: text.title, body: text.body, label: text.link?.label ?? "", url: text.link?.url ?? "" };
  };
  return {
    kind: view.kind,
    audience: view.rule ? "rule" : "everyone",
    block: block ?? firstBlock(),
    deepRule: view.rule && !block ? view.rule : null,
    texts: { th: wordsOf("th"), en: wordsOf("en"), my: wordsOf("my"), km: wordsOf("km"), lo: wordsOf("lo") },
    isScheduled: view.sendAt !== null,
    ...(view.sendAt ? fieldsOfTime(view.sendAt) : { date: "", time: "" }),
    corrects: view.corrects,
  };
}

export const isBlank = ({ title, body, label, url }: Words): boolean =>
  [title, body, label, url].every((field) => field.trim() === "");

/** The languages in which something is written; Thai always. */
export const writtenIn = ({ texts }: Pick<Draft, "texts">): WrittenLanguage[] =>
  LANGUAGES.filter((language) => language === "th" || !isBlank(texts[language]));

/** Whom a draft is for: a rule, null for everybody, "unfinished" while the rule says nothing yet. */
export function audienceOf({ corrects, audience, deepRule, block }: Draft): Rule | null | "unfinished" {
  if (corrects !== null || audience === "everyone") return null;
  return deepRule ?? ruleOf(block) ?? "unfinished";
}

/** What the list calls it, at most 120 characters of a machine. */
const TITLE_MOST = 120;
const shortTitle = (title: string): string =>
  title.length <= TITLE_MOST ? title : truncateGraphemes(title, TITLE_MOST / 3);

/** What the server is told. Only of a draft without faults. */
export function bodyOf(draft: Draft): Body {
  const { texts, corrects, isScheduled } = draft;
  const textOf = ({ title, body, label, url }: Words) => ({
    title: title.trim(),
    body: body.trim(),
    link: url.trim() === "" ? null : { label: label.trim(), url: url.trim() },
  });
  const others = writtenIn(draft).filter((language) => language !== "th");
  const rule = audienceOf(draft);
  return {
    kind: draft.kind,
    title: shortTitle(texts.th.title.trim()),
    rule: rule === "unfinished" ? null : rule,
    texts: {
      th: textOf(texts.th),
      ...Object.fromEntries(others.map((language) => [language, textOf(texts[language])])),
    },
    corrects,
    sendAt: isScheduled ? (sendTimeOf(draft)?.toISOString() ?? null) : null,
  };
}
