import type { Registration } from "@paknam/contract";
import type { JoinTalk } from "./join-talk.ts";
import type { Option } from "./read-chosen.ts";

/** What can be chosen, as the list shows it. */
export const optionsOf = (
  { locale }: JoinTalk,
  registration: Registration,
  question: "groups" | "topics",
): readonly Option[] => registration[question].map(({ key, name }) => ({ key, label: name[locale] }));

/** What was chosen so far, in one line. */
export function chosenSoFar(talk: JoinTalk, registration: Registration, question: "groups" | "topics"): string {
  const chosen = registration.draft[question] ?? [];
  return optionsOf(talk, registration, question)
    .filter(({ key }) => chosen.includes(key))
    .map(({ label }) => label)
    .join(", ");
}
