import type { Locale } from "@paknam/thai";
import { type Say, wordsIn } from "@paknam/wording";
import type { MembersDeps } from "../../members/index.ts";
import type { Choice, Message, Person } from "../../messages/index.ts";
import type { ProvinceFacts } from "../province-file.ts";

/** What the dialogues of joining are given by app.ts. */
export type Joining = Readonly<{
  members: MembersDeps;
  province: ProvinceFacts;
  /** How surely words tell of a problem, 0 to 1: a name never does. */
  soundsLikeReport(text: string): number;
}>;

/** With whom, when and in what words a turn is talked. */
export type JoinTalk = Joining & Readonly<{ person: Person; now: Date; say: Say; locale: Locale }>;

export const talkWith = (given: Joining, { person, now }: { person: Person; now: Date }): JoinTalk => ({
  ...given,
  person,
  now,
  say: wordsIn(person.language),
  locale: person.language === "en" ? "en" : "th",
});

export const JOIN_KEY = "members.join";
export const OWN_KEY = "members.own";

export const textOf = (words: string, choices: readonly Choice[] = []): Message => ({
  kind: "text",
  text: words,
  ...(choices.length > 0 ? { choices } : {}),
});

/** A tap of this dialogue. */
export const joinTap = (label: string, act: string): Choice => ({ kind: "say", label, data: `${JOIN_KEY}:${act}` });
