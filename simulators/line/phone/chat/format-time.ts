import { language, words } from "../words/words.ts";

const locale = language === "th" ? "th-TH-u-ca-buddhist" : "en-GB";
const zone = { timeZone: "Asia/Bangkok" } as const;
const time = new Intl.DateTimeFormat(locale, { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const day = new Intl.DateTimeFormat(locale, { ...zone, weekday: "short", day: "numeric", month: "short" });
const dayMs = 86_400_000;

export function formatTime(at: Date): string {
  return language === "th" ? `${time.format(at)} น.` : time.format(at);
}

export function formatDay(at: Date, now: Date): string {
  if (day.format(at) === day.format(now)) return words.today;
  if (day.format(at) === day.format(new Date(now.getTime() - dayMs))) return words.yesterday;
  return day.format(at);
}
