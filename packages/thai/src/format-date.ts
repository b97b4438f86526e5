import { intlTag, type Locale, thaiTimeZone } from "./locale.ts";

const dateFormats = { th: dateFormat("th"), en: dateFormat("en") };
const timeFormats = { th: timeFormat("th"), en: timeFormat("en") };

/** `22 พ.ย. 2569` or `22 Nov 2026`, on the Bangkok calendar. Throws RangeError for an invalid date. */
export function formatDate(date: Date, locale: Locale = "th"): string {
  const parts = new Map(dateFormats[locale].formatToParts(date).map((part) => [part.type, part.value]));
  // Assembled from parts: some engines add the era ("พ.ศ.") or a comma to the whole.
  return `${parts.get("day")} ${parts.get("month")} ${parts.get("year")}`;
}

/** `14:05 น.` or `14:05`, Bangkok time. */
export function formatTime(date: Date, locale: Locale = "th"): string {
  const time = timeFormats[locale].format(date);
  return locale === "th" ? `${time} น.` : time;
}

/** `22 พ.ย. 2569 14:05 น.` or `22 Nov 2026 14:05`, Bangkok time. */
export function formatDateTime(date: Date, locale: Locale = "th"): string {
  return `${formatDate(date, locale)} ${formatTime(date, locale)}`;
}

function dateFormat(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(intlTag(locale), {
    timeZone: thaiTimeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
  });
}

function timeFormat(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(intlTag(locale), {
    timeZone: thaiTimeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
}
