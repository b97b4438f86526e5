import type { Draft } from "@paknam/contract";

/** One question a screen, in this order; `work` asks for study, too. */
export const QUESTIONS = [
  "consents",
  "name",
  "birthYear",
  "phone",
  "residence",
  "home",
  "work",
  "followed",
  "groups",
  "topics",
  "language",
] as const;
export type Question = (typeof QUESTIONS)[number];
export type Screen = Question | "summary";

/** Without these nobody is registered; after the last of them one may go straight to the summary. */
const NEEDED: readonly Question[] = ["consents", "name", "birthYear", "home"];

/** Whether a question has its answer; "none" and "skip" are answers. */
export function isAnswered(question: Question, draft: Draft): boolean {
  if (question !== "consents") return draft[question] !== undefined;
  return draft.consents?.some(({ purpose, given }) => purpose === "service" && given) ?? false;
}

/** The needed questions that are still open. */
export function openNeeds(draft: Draft): Question[] {
  return NEEDED.filter((question) => !isAnswered(question, draft));
}

/** Where somebody goes on who comes back: the first question without an answer, or the summary. */
export function firstOpen(draft: Draft): Screen {
  return QUESTIONS.find((question) => !isAnswered(question, draft)) ?? "summary";
}

/** The screen for the one asked for in the address: never past a needed question that is open. */
export function screenToShow(asked: string | undefined, draft: Draft): Screen {
  const screen = asked === "summary" ? "summary" : QUESTIONS.find((question) => question === asked);
  if (!screen) return firstOpen(draft);
  const [open] = openNeeds(draft);
  if (!open || (screen !== "summary" && QUESTIONS.indexOf(screen) <= QUESTIONS.indexOf(open))) return screen;
  return open;
}

export function screenAfter(question: Question): Screen {
  return QUESTIONS[QUESTIONS.indexOf(question) + 1] ?? "summary";
}

export function screenBefore(screen: Screen): Question | null {
  const index = screen === "summary" ? QUESTIONS.length : QUESTIONS.indexOf(screen);
  return QUESTIONS[index - 1] ?? null;
}

/** The question to which a refusal belongs; null for one of no question in particular. */
export function questionOfRefusal(code: string): Question | null {
  const known: Readonly<Record<string, Question>> = {
    "registration.name": "name",
    "registration.birth_year": "birthYear",
    "registration.too_young": "birthYear",
    "registration.phone": "phone",
    "registration.area": "home",
    "consent.changed": "consents",
  };
  return known[code] ?? null;
}
