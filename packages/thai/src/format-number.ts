import type { Locale } from "./locale.ts";

const money = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** `1,234,567`; at most `maximumFractionDigits` decimals (0 unless told). Thai and English group alike. */
export function formatNumber(value: number, maximumFractionDigits = 0): string {
  return new Intl.NumberFormat("en-US", { maximumFractionDigits }).format(value);
}

/** `1,250.00 บาท` or `THB 1,250.00`: always two decimals. */
export function formatBaht(amount: number, locale: Locale = "th"): string {
  return locale === "th" ? `${money.format(amount)} บาท` : `THB ${money.format(amount)}`;
}

/** `350 ม.`, `1.2 กม.`, `12 กม.`: rounded as a person would say it. Negative distances throw RangeError. */
export function formatDistance(metres: number, locale: Locale = "th"): string {
  if (!(metres >= 0)) throw new RangeError(`distance must be zero or more, was ${metres}`);
  const rounded = metres < 100 ? Math.round(metres) : Math.round(metres / 10) * 10;
  if (rounded < 1000) return `${rounded} ${locale === "th" ? "ม." : "m"}`;
  const kilometres = metres / 1000;
  return `${formatNumber(kilometres, kilometres < 10 ? 1 : 0)} ${locale === "th" ? "กม." : "km"}`;
}
