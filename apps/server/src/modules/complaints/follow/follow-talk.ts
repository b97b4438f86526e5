import type { Say } from "@paknam/wording";
import type { Choice, Message, Person, Turned } from "../../messages/index.ts";
import type { ComplaintsContext } from "../context.ts";

export const FOLLOW_KEY = "complaints.follow";

/** With whom, when and in what words a turn is talked. */
export type FollowTalk = Readonly<{
  context: ComplaintsContext;
  /** The public site, for who holds number and code. */
  publicUrl: string;
  person: Person;
  now: Date;
  say: Say;
  locale: "th" | "en";
}>;

export const tapTo = (label: string, act: string): Choice => ({ kind: "say", label, data: `${FOLLOW_KEY}:${act}` });

export const seeIt = ({ say }: Pick<FollowTalk, "say">, number: string): Choice => ({
  kind: "page",
  label: say("complaintFollow.list.see"),
  path: `/mine/${number}`,
});

export const saying = (text: string, choices: readonly Choice[] = []): Message => ({
  kind: "text",
  text,
  ...(choices.length > 0 ? { choices } : {}),
});

/** Said, and over. */
export const over = (text: string, choices: readonly Choice[] = []): Turned => ({
  say: [saying(text, choices)],
  state: null,
});
