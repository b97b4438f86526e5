/** LINE counts its days and months at UTC+9, wherever the account is. */
const lineOffsetMs = 9 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** The day of that moment as LINE writes it: yyyyMMdd. */
export const lineDayOf = (timeMs: number): string =>
  new Date(timeMs + lineOffsetMs).toISOString().slice(0, 10).replaceAll("-", "");

export const lineMonthOf = (timeMs: number): string => lineDayOf(timeMs).slice(0, 6);

/** The moment at which that day begins; undefined when there is no such day. */
export function lineDayStart(day: string): number | undefined {
  if (!/^\d{8}$/.test(day)) return undefined;
  const start = Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00+09:00`);
  return Number.isNaN(start) || lineDayOf(start) !== day ? undefined : start;
}

/** How many days lie between the two, counting both. */
export const daysInRange = (fromMs: number, toMs: number): number => Math.round((toMs - fromMs) / dayMs) + 1;
