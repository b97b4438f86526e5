import type { Draft } from "./draft.ts";

/** One question a screen, in this order. */
export const STEPS = ["words", "place", "photos", "summary"] as const;
export type Step = (typeof STEPS)[number];
export const LONGEST_DESCRIPTION = 5000;

export type Missing = "description" | "tooLong" | "category" | "place";

/** What a step still needs before one may go on. */
export function missingIn(step: Step, draft: Draft): Missing | null {
  if (step === "words") {
    if (draft.description.trim() === "") return "description";
    if (draft.description.trim().length > LONGEST_DESCRIPTION) return "tooLong";
    return draft.category === null ? "category" : null;
  }
  if (step === "place") return draft.place === null ? "place" : null;
  return null;
}

/** The step to show for the one asked for in the address: never past a question that has no answer. */
export function stepToShow(asked: string | undefined, draft: Draft): Step {
  const index = STEPS.indexOf(asked as Step);
  for (const step of STEPS.slice(0, Math.max(0, index))) {
    if (missingIn(step, draft) !== null) return step;
  }
  return STEPS[index] ?? "words";
}

export function stepAfter(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? step;
}

export function stepBefore(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}
