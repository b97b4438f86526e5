import type { Draft } from "@paknam/contract";
import { type ComponentType, lazy } from "react";
import type { QuestionProps } from "./question-props.ts";
import { ConsentsQuestion } from "./questions/consents-question.tsx";
import type { Question } from "./questions.ts";

const later = () => import("./later-screens.ts");

/** Fetches the later questions while the first is being answered, so that registration goes on where the connection ends. */
export const preloadQuestions = (): void => void later().catch(() => undefined);

/** What asks each question; the same at registration, for what an officer prepared, and on one's own page. */
export const questionParts: Readonly<Record<Question, ComponentType<QuestionProps>>> = {
  consents: ConsentsQuestion,
  name: lazy(async () => ({ default: (await later()).NameQuestion })),
  birthYear: lazy(async () => ({ default: (await later()).BirthYearQuestion })),
  phone: lazy(async () => ({ default: (await later()).PhoneQuestion })),
  residence: lazy(async () => ({ default: (await later()).ResidenceQuestion })),
  home: lazy(async () => ({ default: (await later()).HomeQuestion })),
  work: lazy(async () => ({ default: (await later()).WorkQuestion })),
  followed: lazy(async () => ({ default: (await later()).FollowedQuestion })),
  groups: lazy(async () => ({ default: (await later()).GroupsQuestion })),
  topics: lazy(async () => ({ default: (await later()).TopicsQuestion })),
  language: lazy(async () => ({ default: (await later()).LanguageQuestion })),
};

export const SummaryScreen = lazy(async () => ({ default: (await later()).SummaryScreen }));
export const DoneView = lazy(async () => ({ default: (await later()).DoneView }));

/** The answer "not this one", where there is one. */
export const skipAnswers: Readonly<Partial<Record<Question, Draft>>> = {
  phone: { phone: null },
  residence: { residence: "not-said" },
  work: { work: null, study: null },
  followed: { followed: [] },
  groups: { groups: [] },
  topics: { topics: [] },
};
