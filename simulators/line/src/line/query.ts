import { lineDayOf, lineDayStart } from "../state/line-date.ts";
import { badRequest } from "./line-error.ts";

const invalid = (name: string) => badRequest(`The value for the '${name}' parameter is invalid`);

/** A day in the query, yyyyMMdd at UTC+9. Throws 400 when it is missing or no day. */
export function readDay(given: unknown, name: string): string {
  if (typeof given !== "string" || lineDayStart(given) === undefined) throw invalid(name);
  return given;
}

/** A number of entries in the query. Throws 400 when it is no whole number from 1 to `max`. */
export function readLimit(given: unknown, { usual, max }: { usual: number; max: number }): number {
  if (given === undefined) return usual;
  const limit = Number(given);
  if (given === "" || !Number.isInteger(limit) || limit < 1 || limit > max) throw invalid("limit");
  return limit;
}

/** A text in the query that must be there. Throws 400 when it is not, or does not look as it has to. */
export function readText(given: unknown, name: string, pattern = /^.+$/): string {
  if (typeof given !== "string" || !pattern.test(given)) throw invalid(name);
  return given;
}

type CountStatus = "ready" | "unready" | "out_of_service";

/** A day's numbers are there from the next day on; before `since` LINE did not count. */
export function countStatus(day: string, { since, now }: { since: string; now: number }): CountStatus {
  if (day < since) return "out_of_service";
  return day < lineDayOf(now) ? "ready" : "unready";
}
