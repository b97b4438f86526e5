import { fromThaiDigits } from "@paknam/thai";

const THAI_OFFSET = "+07:00";

/** The time that was typed, as `09:30`; null while it is none. People write 9:30, 09.30, 0930 and ๙.๓๐ น. */
export function readTime(typed: string): string | null {
  const found = /^(\d{1,2})[:.]?(\d{2})$/.exec(fromThaiDigits(typed.replace(/น\.?$/, "").replaceAll(/\s/g, "")));
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Day and time as typed, on Thai clocks; null while one of them is missing. */
export function sendTimeOf({ date, time }: { date: string; time: string }): Date | null {
  const clock = readTime(time);
  return date === "" || clock === null ? null : new Date(`${date}T${clock}:00${THAI_OFFSET}`);
}

/** A moment as the fields of the form, on Thai clocks. */
export function fieldsOfTime(at: string): { date: string; time: string } {
  const shifted = new Date(new Date(at).getTime() + 7 * 3_600_000).toISOString();
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) };
}
