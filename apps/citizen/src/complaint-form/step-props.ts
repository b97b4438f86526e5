import type { useDraft } from "./use-draft.ts";

/** What each step of the form gets. */
export type StepProps = {
  form: ReturnType<typeof useDraft>;
  onNext: () => void;
  onBack: (() => void) | null;
};
