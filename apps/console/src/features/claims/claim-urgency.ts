import type { ClaimRow, Urgency } from "@paknam/contract";

const SOON_MS = 3 * 86_400_000;
const BANGKOK_MS = 7 * 3_600_000;

/** How near a claim's deadline is, in the words that complaints have; one that waits for nobody is done. */
export function claimUrgency({ state, dueAt }: Pick<ClaimRow, "state" | "dueAt">, now: Date): Urgency {
  if (state !== "waiting" && state !== "more") return "done";
  const due = Date.parse(dueAt);
  if (due < now.getTime()) return "overdue";
  if (dayOf(due) === dayOf(now.getTime())) return "due-today";
  return due - now.getTime() < SOON_MS ? "due-soon" : "normal";
}

/** The calendar day in Thailand, which has kept UTC+7 since 1920. */
const dayOf = (time: number): number => Math.floor((time + BANGKOK_MS) / 86_400_000);
