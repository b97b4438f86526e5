import type { BroadcastView } from "@paknam/contract";

type Told = Pick<
  BroadcastView,
  | "state"
  | "createdBy"
  | "createdAt"
  | "submittedBy"
  | "decidedBy"
  | "decidedWords"
  | "sendAt"
  | "startedAt"
  | "finishedAt"
>;

/** One thing that happened to a message; of some acts only who did them is known, not when. */
export type Happened = Readonly<{
  what: "wrote" | "submitted" | "returned" | "approved" | "started" | "stopped" | "finished";
  by: string | null;
  at: string | null;
  words?: string | null;
}>;

const UNDECIDED: readonly BroadcastView["state"][] = ["draft", "submitted", "returned"];

/** What happened to a message, newest first. Somebody's words belong to the giving back, whoever decided later. */
export function historyOf(view: Told): Happened[] {
  const { state, submittedBy, decidedBy, decidedWords, startedAt, finishedAt } = view;
  const isReturned = state === "returned";
  const isDecided = !UNDECIDED.includes(state);
  const steps: (Happened | false)[] = [
    state === "stopped" && { what: "stopped", by: null, at: finishedAt },
    state === "done" && { what: "finished", by: null, at: finishedAt },
    startedAt !== null && { what: "started", by: null, at: startedAt },
    isDecided && decidedBy !== null && { what: "approved", by: decidedBy, at: null },
    isReturned && { what: "returned", by: decidedBy, at: null, words: decidedWords },
    submittedBy !== null && { what: "submitted", by: submittedBy, at: null },
    !isReturned && decidedWords !== null && { what: "returned", by: null, at: null, words: decidedWords },
    { what: "wrote", by: view.createdBy, at: view.createdAt },
  ];
  return steps.filter((step) => step !== false);
}
