import type { OfficerStep, StepKind } from "@paknam/contract";

/** Steps that are the officers' own affair, as the server keeps them from the citizen. */
const INTERNAL: readonly StepKind[] = ["noted", "assigned", "corrected"];
const TALK: readonly StepKind[] = [
  "asked",
  "answered",
  "added",
  "progressed",
  "resolved",
  "reopened",
  "rated",
  "rejected",
];

export type HistoryTab = "all" | "talk" | "notes";

/** Whether the citizen sees that this step happened. */
export const isPublic = (step: Pick<OfficerStep, "kind">): boolean => !INTERNAL.includes(step.kind);

/** The steps of one tab, newest first: what was said with the citizen, what only officers read, or all. */
export function stepsOf<Step extends Pick<OfficerStep, "kind" | "note">>(
  tab: HistoryTab,
  steps: readonly Step[],
): Step[] {
  const chosen = steps.filter((step) => {
    if (tab === "talk") return TALK.includes(step.kind);
    if (tab === "notes") return step.note !== null || !isPublic(step);
    return true;
  });
  return chosen.reverse();
}
