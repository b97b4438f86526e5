import { fromThaiDigits } from "@paknam/thai";

/** Buddhist years are 543 ahead; nobody who lives was born in a common year after this one. */
const BUDDHIST_FROM = 2_400;

/** The year of birth in a message, in the common era: "2523", "พ.ศ. ๒๕๒๓", "1980", "12/3/2523"; null when there is none. */
export function readBirthYear(text: string): number | null {
  const found = fromThaiDigits(text).match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  const [year] = found;
  if (year === undefined || found.length > 1) return null;
  return Number(year) >= BUDDHIST_FROM ? Number(year) - 543 : Number(year);
}
