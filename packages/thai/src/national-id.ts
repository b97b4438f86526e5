import { fromThaiDigits } from "./thai-digits.ts";

export type ParsedNationalId =
  | { ok: true; nationalId: string }
  | { ok: false; reason: "not_a_number" | "too_short" | "too_long" | "wrong_check" };

/** Reads a Thai identification number of 13 digits, with or without spaces and hyphens, and checks its last digit. */
export function parseNationalId(text: string): ParsedNationalId {
  const digits = fromThaiDigits(text.normalize("NFKC")).replace(/[\s\p{Pd}\p{Cf}]/gu, "");
  if (!/^[0-9]+$/.test(digits)) return { ok: false, reason: "not_a_number" };
  if (digits.length < 13) return { ok: false, reason: "too_short" };
  if (digits.length > 13) return { ok: false, reason: "too_long" };
  if (Number(digits.charAt(12)) !== nationalIdCheckDigit(digits.slice(0, 12)))
    return { ok: false, reason: "wrong_check" };
  return { ok: true, nationalId: digits };
}

/** The thirteenth digit for the first twelve: 11 less the remainder by 11 of the digits weighted 13 down to 2, last digit of it. */
export function nationalIdCheckDigit(firstTwelve: string): number {
  const sum = [...firstTwelve].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return (11 - (sum % 11)) % 10;
}
