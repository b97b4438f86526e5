import { DateTime } from "luxon";

/** What a category asks for (province/…/categories.json): working time, or for urgent matters hours by the clock. */
export type DeadlineRule = Readonly<
  { acceptWorkingHours: number; resolveWorkingDays: number } | { acceptWorkingHours: number; resolveHours: number }
>;

/** Days on which nobody works, `2026-12-05`. */
export type Holidays = ReadonlySet<string>;

const ZONE = "Asia/Bangkok";
/** Government office hours, 08:30 to 16:30: eight hours a day (lunch is staffed at counters, so it is not taken off). */
const OPENS = { hour: 8, minute: 30, second: 0, millisecond: 0 };
const CLOSES = { hour: 16, minute: 30, second: 0, millisecond: 0 };

export type Deadlines = Readonly<{ acceptDueAt: Date; resolveDueAt: Date }>;

/** Both deadlines of a complaint that arrives at `from`. Accepting is never due after resolving. */
export function deadlinesFrom(from: Date, rule: DeadlineRule, holidays: Holidays): Deadlines {
  const resolveDueAt = resolveDueFrom(from, rule, holidays);
  const acceptDueAt = addWorkingHours(from, rule.acceptWorkingHours, holidays);
  return { acceptDueAt: new Date(Math.min(acceptDueAt.getTime(), resolveDueAt.getTime())), resolveDueAt };
}

const resolveDueFrom = (from: Date, rule: DeadlineRule, holidays: Holidays): Date =>
  "resolveHours" in rule
    ? new Date(from.getTime() + rule.resolveHours * 3_600_000)
    : endOfWorkingDay(from, rule.resolveWorkingDays, holidays);

/** `hours` of office time after `from`; outside office hours the clock starts when the office opens. */
export function addWorkingHours(from: Date, hours: number, holidays: Holidays): Date {
  let cursor = DateTime.fromJSDate(from, { zone: ZONE });
  let leftMs = hours * 3_600_000;
  for (;;) {
    const opens = cursor.set(OPENS);
    const closes = cursor.set(CLOSES);
    const start = DateTime.max(cursor, opens);
    if (isWorkingDay(cursor, holidays) && start < closes) {
      const roomMs = closes.toMillis() - start.toMillis();
      if (leftMs <= roomMs) return start.plus({ milliseconds: leftMs }).toJSDate();
      leftMs -= roomMs;
    }
    cursor = cursor.plus({ days: 1 }).startOf("day");
  }
}

/** When the office closes on the `days`-th working day after the day of `from`, which itself does not count (Civil and Commercial Code, s. 193/3). */
export function endOfWorkingDay(from: Date, days: number, holidays: Holidays): Date {
  let cursor = DateTime.fromJSDate(from, { zone: ZONE });
  let left = days;
  while (left > 0) {
    cursor = cursor.plus({ days: 1 });
    if (isWorkingDay(cursor, holidays)) left -= 1;
  }
  return cursor.set(CLOSES).toJSDate();
}

/** Somebody is at the counter now. */
export function isOfficeOpen(now: Date, holidays: Holidays): boolean {
  const local = DateTime.fromJSDate(now, { zone: ZONE });
  return isWorkingDay(local, holidays) && local >= local.set(OPENS) && local < local.set(CLOSES);
}

const isWorkingDay = (day: DateTime, holidays: Holidays): boolean =>
  day.weekday <= 5 && !holidays.has(day.toFormat("yyyy-MM-dd"));
