import { formatDate } from "./format-date.ts";
import type { Locale } from "./locale.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
// Thailand has kept UTC+7 without daylight saving since 1920, so a day there is always 24 hours.
const bangkokOffsetMs = 7 * hourMs;

const relativeFormats = {
  th: new Intl.RelativeTimeFormat("th", { numeric: "auto" }),
  en: new Intl.RelativeTimeFormat("en", { numeric: "auto" }),
};

/**
 * How long ago or ahead, as people say it: `เมื่อสักครู่`, `5 นาทีที่ผ่านมา`, `พรุ่งนี้`, `ในอีก 3 วัน`. Days are Bangkok
 * calendar days; further than 30 days it is the date itself.
 */
export function formatRelative(date: Date, now: Date, locale: Locale = "th"): string {
  const differenceMs = date.getTime() - now.getTime();
  const distanceMs = Math.abs(differenceMs);
  if (distanceMs < minuteMs) {
    if (differenceMs > 0) return locale === "th" ? "ในอีกสักครู่" : "in a moment";
    return locale === "th" ? "เมื่อสักครู่" : "just now";
  }
  const days = calendarDay(date) - calendarDay(now);
  if (Math.abs(days) > 30) return formatDate(date, locale);
  const format = relativeFormats[locale];
  if (distanceMs < hourMs) return format.format(Math.trunc(differenceMs / minuteMs), "minute");
  if (days === 0 || distanceMs < 6 * hourMs) return format.format(Math.trunc(differenceMs / hourMs), "hour");
  return format.format(days, "day");
}

function calendarDay(date: Date): number {
  return Math.floor((date.getTime() + bangkokOffsetMs) / dayMs);
}
