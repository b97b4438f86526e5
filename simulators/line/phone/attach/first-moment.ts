import type { DateQuestion } from "../chat/read-action.ts";

/**
 * What the picker shows first, in the way its field writes it: what the account asked for, else now in Thailand, and never outside the
 * account's limits (developers.line.biz, "Datetime picker action").
 */
export function firstMoment({ mode, initial, min, max }: DateQuestion, now: Date): string {
  const wanted = initial ?? momentOf(now, mode);
  // All three are written the same way (2026-08-01T09:00), so that their letters sort as time does.
  if (min !== undefined && wanted < min) return min;
  if (max !== undefined && wanted > max) return max;
  return wanted;
}

function momentOf(now: Date, mode: DateQuestion["mode"]): string {
  const local = new Date(now.getTime() + 7 * 3_600_000).toISOString();
  if (mode === "date") return local.slice(0, 10);
  return mode === "time" ? local.slice(11, 16) : local.slice(0, 16);
}
