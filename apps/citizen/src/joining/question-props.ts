import type { ChoiceGroup, ConsentText, Draft, Topic } from "@paknam/contract";

/** What each question gets, at registration and when correcting it later. Sending its form (by a button elsewhere) answers it. */
export type QuestionProps = Readonly<{
  formId: string;
  draft: Draft;
  choices: Readonly<{ texts: readonly ConsentText[]; topics: readonly Topic[]; groups: readonly ChoiceGroup[] }>;
  /** What the server said of the last answer. */
  error: unknown;
  onAnswer: (answer: Draft) => void;
}>;
