import type { JsonObject } from "../json.ts";
import { type Check, type Report, say, text } from "./check.ts";

const date = "\\d{4}-\\d{2}-\\d{2}";
const time = "([01]\\d|2[0-3]):[0-5]\\d";
const forms: Readonly<Record<string, RegExp>> = {
  date: new RegExp(`^${date}$`),
  time: new RegExp(`^${time}$`),
  datetime: new RegExp(`^${date}[Tt]${time}$`),
};

/** Whether the calendar has that day; `Date` takes 31 February for 3 March. A time without a day passes. */
function isInCalendar(value: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  if (day === undefined) return true;
  const midnight = new Date(`${day}T00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

const isAnyForm = (value: string): boolean => Object.values(forms).some((form) => form.test(value));

/** A date, a time or both, as a datetime picker takes them; there is no time zone. */
export const dateOfMode: Check = text({ pattern: { test: (value) => isAnyForm(value) && isInCalendar(value) } });

/** `initial`, `min` and `max` must be of the picker's mode, and `max` later than `min`. */
export function dateOrder(picker: JsonObject, at: string, report: Report): void {
  const { mode, min, max } = picker;
  const form = forms[String(mode)];
  for (const name of ["initial", "min", "max"]) {
    const value = picker[name];
    if (typeof value === "string" && isAnyForm(value) && form !== undefined && !form.test(value)) {
      say(report, report.style.child(at, name), `must be of the mode ${mode}`);
    }
  }
  if (typeof min === "string" && typeof max === "string" && max.toLowerCase() <= min.toLowerCase()) {
    say(report, report.style.child(at, "max"), "must be later than min");
  }
}
