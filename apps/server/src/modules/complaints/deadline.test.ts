import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { addWorkingHours, deadlinesFrom, endOfWorkingDay, isOfficeOpen } from "./deadline.ts";

const bangkok = (text: string): Date => DateTime.fromISO(text, { zone: "Asia/Bangkok" }).toJSDate();
/** Saturday 5 December 2026 is a national holiday; Monday 7 is given in its place, Thursday 10 is Constitution Day. */
const HOLIDAYS = new Set(["2026-12-05", "2026-12-07", "2026-12-10"]);

describe("working hours", () => {
  it("runs through a day and over night", () => {
    expect(addWorkingHours(bangkok("2026-11-23T10:00"), 4, HOLIDAYS)).toEqual(bangkok("2026-11-23T14:00"));
    expect(addWorkingHours(bangkok("2026-11-23T15:30"), 8, HOLIDAYS)).toEqual(bangkok("2026-11-24T15:30"));
  });
  it("starts when the office opens", () => {
    expect(addWorkingHours(bangkok("2026-11-23T06:00"), 1, HOLIDAYS)).toEqual(bangkok("2026-11-23T09:30"));
    expect(addWorkingHours(bangkok("2026-11-23T20:00"), 1, HOLIDAYS)).toEqual(bangkok("2026-11-24T09:30"));
  });
  it("steps over a weekend and the holiday behind it", () => {
    expect(addWorkingHours(bangkok("2026-12-04T16:00"), 1, HOLIDAYS)).toEqual(bangkok("2026-12-08T09:00"));
  });
});

describe("working days", () => {
  it("does not count the day itself, weekends and holidays", () => {
    expect(endOfWorkingDay(bangkok("2026-12-04T09:00"), 3, HOLIDAYS)).toEqual(bangkok("2026-12-11T16:30"));
  });
});

describe("both deadlines", () => {
  it("counts urgent matters by the clock, and never lets accepting be due after resolving", () => {
    const rule = { acceptWorkingHours: 1, resolveHours: 24 };
    const friday = bangkok("2026-12-04T20:00");
    expect(deadlinesFrom(friday, rule, HOLIDAYS)).toEqual({
      acceptDueAt: bangkok("2026-12-05T20:00"),
      resolveDueAt: bangkok("2026-12-05T20:00"),
    });
  });
  it("knows when somebody is at the counter", () => {
    expect(isOfficeOpen(bangkok("2026-11-23T08:30"), HOLIDAYS)).toBe(true);
    expect(isOfficeOpen(bangkok("2026-11-23T16:30"), HOLIDAYS)).toBe(false);
    expect(isOfficeOpen(bangkok("2026-12-07T10:00"), HOLIDAYS)).toBe(false);
  });
});

describe("against counting minute by minute", () => {
  const start = fc
    .integer({ min: 0, max: 60 * 24 * 40 })
    .map((minute) => DateTime.fromISO("2026-11-20T00:00", { zone: "Asia/Bangkok" }).plus({ minutes: minute }));
  const isWorkingMinute = (minute: DateTime, holidays: ReadonlySet<string>): boolean => {
    const ofDay = minute.hour * 60 + minute.minute;
    const date = minute.toISODate();
    return minute.weekday < 6 && date !== null && !holidays.has(date) && ofDay >= 510 && ofDay < 990;
  };
  const holidays = fc
    .uniqueArray(fc.integer({ min: 0, max: 50 }), { maxLength: 12 })
    .map(
      (days) => new Set(days.map((day) => DateTime.fromISO("2026-11-20").plus({ days: day }).toFormat("yyyy-MM-dd"))),
    );

  it("gives as many office minutes as asked, ending in one", () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 12 }), holidays, (from, hours, given) => {
        const end = DateTime.fromJSDate(addWorkingHours(from.toJSDate(), hours, given), { zone: "Asia/Bangkok" });
        let minutes = 0;
        for (let at = from; at < end; at = at.plus({ minutes: 1 })) if (isWorkingMinute(at, given)) minutes += 1;
        expect(minutes).toBe(hours * 60);
        expect(isWorkingMinute(end.minus({ minutes: 1 }), given)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
  it("a later start is never due earlier", () => {
    fc.assert(
      fc.property(start, start, fc.integer({ min: 1, max: 10 }), holidays, (one, other, days, given) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(endOfWorkingDay(early.toJSDate(), days, given).getTime()).toBeLessThanOrEqual(
          endOfWorkingDay(late.toJSDate(), days, given).getTime(),
        );
        expect(addWorkingHours(early.toJSDate(), days, given).getTime()).toBeLessThanOrEqual(
          addWorkingHours(late.toJSDate(), days, given).getTime(),
        );
      }),
    );
  });
});
