/** Yes with a last day, no or more with words why. */
export type Answer = "yes" | "no" | "more";
export type AnswerDraft = { words: string; lastDay: string };

export const answerKeys: Readonly<Record<Answer, string>> = { yes: "y", no: "n", more: "m" };

/** What an answer still lacks. A contest's yes ends a fact: it has no last day. */
export function answerFault(answer: Answer, draft: AnswerDraft, today: string): "words" | "past" | null {
  if (answer !== "yes") return draft.words.trim() === "" ? "words" : null;
  return draft.lastDay !== "" && draft.lastDay < today ? "past" : null;
}

/** The calendar day in Thailand, as `2026-11-22`. */
export const todayInThailand = (now: Date): string =>
  new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
