import type { ConsentText, Draft, Registration } from "@paknam/contract";

/** What is asked, one at a time. */
export type Question =
  | `consent:${ConsentText["purpose"]}`
  | "name"
  | "birthYear"
  | "phone"
  | "residence"
  | "home"
  | "work"
  | "followed"
  | "groups"
  | "topics"
  | "summary";

/** In the order in which they are asked; "ย้อนกลับ" goes up. */
export const QUESTIONS: readonly Question[] = [
  "consent:service",
  "consent:news",
  "consent:alerts",
  "consent:sharing",
  "name",
  "birthYear",
  "phone",
  "residence",
  "home",
  "work",
  "followed",
  "groups",
  "topics",
  "summary",
];

export const isQuestion = (value: string): value is Question => QUESTIONS.some((question) => question === value);

/** The words that a question about a consent is about; null for another question. */
export function textAsked({ texts }: Registration, question: Question): ConsentText | null {
  return texts.find(({ purpose }) => question === `consent:${purpose}`) ?? null;
}

/** What the person said to words of a purpose, in whatever version. */
export const answerTo = ({ consents }: Draft, { purpose }: ConsentText) =>
  consents?.find((answer) => answer.purpose === purpose);

/** Whether the words were changed after the person answered. */
export const isChangedSince = (draft: Draft, text: ConsentText): boolean => {
  const answer = answerTo(draft, text);
  return answer !== undefined && answer.version !== text.version;
};

/** The first that is not answered: each consent by itself, in its words of today, then the steps that are left. */
export function nextQuestion(registration: Registration): Question {
  const { draft, texts, left } = registration;
  const text = texts.find((each) => {
    const answer = answerTo(draft, each);
    return answer?.version !== each.version || (each.purpose === "service" && !answer.given);
  });
  if (text) return `consent:${text.purpose}`;
  return left.find((step) => step !== "consents") ?? "summary";
}

/** The question before this one; null at the first. */
export const questionBefore = (question: Question): Question | null =>
  QUESTIONS[QUESTIONS.indexOf(question) - 1] ?? null;
