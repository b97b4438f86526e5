// What registration shows after its first question: one file, fetched while the first is being answered.
export { DoneView } from "./done-view.tsx";
export { BirthYearQuestion } from "./questions/birth-year-question.tsx";
export { GroupsQuestion, TopicsQuestion } from "./questions/chips-questions.tsx";
export { FollowedQuestion } from "./questions/followed-question.tsx";
export { HomeQuestion } from "./questions/home-question.tsx";
export { LanguageQuestion } from "./questions/language-question.tsx";
export { NameQuestion } from "./questions/name-question.tsx";
export { PhoneQuestion } from "./questions/phone-question.tsx";
export { ResidenceQuestion } from "./questions/residence-question.tsx";
export { WorkQuestion } from "./questions/work-question.tsx";
export { SummaryScreen } from "./summary-screen.tsx";
