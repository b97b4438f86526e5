import { fromThaiDigits } from "@paknam/thai";

/** A date as it is typed: day, month (1 to 12), year, each as it stands in its field. */
export type TypedDate = Readonly<{ day: string; month: string; year: string }>;

export const BUDDHIST_OFFSET = 543;
/** Years from here on are Buddhist ones: 2400 was 1857, and nobody enters a day of the year 2400 of the common era. */
const FIRST_BUDDHIST = 2400;

/** The fields of a day (`2026-11-22`), empty ones for none. `offset` is what the year shown is ahead by: 543 in Thai. */
export function typedOf(date: string, offset: number): TypedDate {
  const [year, month, day] = date.split("-").map(Number);
  if (!year || !month || !day) return { day: "", month: "", year: "" };
  return { day: String(day), month: String(month), year: String(year + offset) };
}

/**
 * The day that was typed, as `2026-11-22`; "" while a field is empty, null for a day that no calendar has. The year may be Buddhist
 * (2569, also ๒๕๖๙), of the common era (2026), or the two digits of a Buddhist one (69).
 */
export function dateOf(typed: TypedDate): string | null {
  const [day, month, year] = [typed.day, typed.month, typed.year].map((field) => fromThaiDigits(field.trim()));
  if (!day || !month || !year) return "";
  if (![day, month, year].every((field) => /^\d{1,4}$/.test(field))) return null;
  if (year.length === 1 || year.length === 3) return null;
  const given = year.length === 2 ? 2500 + Number(year) : Number(year);
  const common = given >= FIRST_BUDDHIST ? given - BUDDHIST_OFFSET : given;
  const date = new Date(Date.UTC(common, Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && common >= 1900;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
