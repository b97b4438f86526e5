import { fromThaiDigits } from "@paknam/thai";
import { BUDDHIST_OFFSET } from "../../parts/typed-date.ts";

/** Nobody who lives was born in the year 2400 of the common era, nor before 1857 (2400 of the Buddhist one). */
const FIRST_BUDDHIST = 2400;

/**
 * The year of birth in the common era from what is typed: `2523`, `๒๕๒๓` or `1980`; null where nothing is typed, "wrong" for what is no
 * year of four digits. Whether somebody can be that old is the server's to say.
 */
export function readBirthYear(typed: string): number | null | "wrong" {
  const text = fromThaiDigits(typed.trim());
  if (text === "") return null;
  if (!/^\d{4}$/.test(text)) return "wrong";
  const year = Number(text);
  return year >= FIRST_BUDDHIST ? year - BUDDHIST_OFFSET : year;
}
