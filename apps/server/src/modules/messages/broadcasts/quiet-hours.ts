import type { Config } from "../../../config.ts";
import { type Broadcast, LANES } from "./broadcast.ts";

/** Thailand has one time and no summer time. */
const OFFSET_MS = 7 * 3_600_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The time before which a broadcast does not leave, or null for at once: its own, and for what can wait the end of quiet hours. Warnings and
 * notices of a person's own matter do not wait.
 */
export function notBefore(
  { lane, sendAt }: Pick<Broadcast, "lane" | "sendAt">,
  { quietHours, now }: { quietHours: Config["quietHours"]; now: Date },
): Date | null {
  const wanted = sendAt && sendAt > now ? sendAt : now;
  const then = quietHours && lane === LANES.bulk ? endOfQuiet(wanted, quietHours) : wanted;
  return then > now ? then : null;
}

/** The same time outside quiet hours, their end within. */
function endOfQuiet(time: Date, { from, to }: { from: number; to: number }): Date {
  const inThailand = time.getTime() + OFFSET_MS;
  const midnight = Math.floor(inThailand / DAY_MS) * DAY_MS;
  const hour = (inThailand - midnight) / HOUR_MS;
  const isOverMidnight = from > to;
  const isQuiet = isOverMidnight ? hour >= from || hour < to : hour >= from && hour < to;
  if (!isQuiet) return time;
  const nextDay = isOverMidnight && hour >= from ? DAY_MS : 0;
  return new Date(midnight + nextDay + to * HOUR_MS - OFFSET_MS);
}
