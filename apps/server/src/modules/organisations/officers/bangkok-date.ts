import { thaiTimeZone } from "@paknam/thai";

const format = new Intl.DateTimeFormat("en-CA", {
  timeZone: thaiTimeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day in Thailand at an instant: `2026-11-23`. */
export const bangkokDate = (instant: Date): string => format.format(instant);
