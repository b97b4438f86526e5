import type { Name } from "@paknam/contract";
import type { Say } from "@paknam/wording";
import type { Person } from "../../../messages/index.ts";
import type { ComplaintsContext } from "../../context.ts";
import type { Draft } from "./draft.ts";

/** What the chat tells of the province. */
export type ProvinceFacts = Readonly<{ name: Name; complaintCentre: Readonly<{ name: Name; hotline: string }> }>;

/** With whom, when and in what words a turn is talked. */
export type Talk = Readonly<{
  context: ComplaintsContext;
  province: ProvinceFacts;
  person: Person;
  now: Date;
  say: Say;
  locale: "th" | "en";
}>;

/** What a piece of what the person sent came to: the draft after it, words to say before the next question, or an end. */
export type Understood = Readonly<{
  draft: Draft;
  notes: readonly string[];
  end?: "confirm" | "cancel" | "anew" | "add";
}>;

/** What the centre is called in the person's language. */
export const centreName = ({ province, locale }: Talk): string => province.complaintCentre.name[locale];
