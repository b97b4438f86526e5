// What the form shows after its first question: one file, fetched while the first is being answered.
export { FiledView } from "./filed-view.tsx";
export { PhotosStep } from "./photos-step.tsx";
export { PlaceStep } from "./place-step.tsx";
export { SummaryStep } from "./summary-step.tsx";
