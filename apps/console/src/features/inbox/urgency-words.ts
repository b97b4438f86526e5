import type { Urgency } from "@paknam/contract";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How far from the deadline, in the largest unit that still says something. */
export type Distance = { side: "late" | "left"; unit: "minutes" | "hours" | "days"; count: number };

/**
 * What to say beside a deadline. Whole units, rounded down, at least one: "39 hours left" is "1 day left", so that nobody
 * believes in time that is not there.
 * @returns null for what is done, which has no deadline any more
 */
export function distanceToDue(urgency: Urgency, dueAt: Date, now: Date): Distance | null {
  if (urgency === "done") return null;
  const distanceMs = dueAt.getTime() - now.getTime();
  const size = Math.abs(distanceMs);
  const side = distanceMs < 0 ? "late" : "left";
  if (size >= DAY_MS) return { side, unit: "days", count: Math.floor(size / DAY_MS) };
  if (size >= HOUR_MS) return { side, unit: "hours", count: Math.floor(size / HOUR_MS) };
  return { side, unit: "minutes", count: Math.max(1, Math.floor(size / MINUTE_MS)) };
}
