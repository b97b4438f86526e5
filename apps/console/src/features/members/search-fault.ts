import { fromThaiDigits, parseNationalId, parsePhone } from "@paknam/thai";

/** Why what was typed can find nobody, before anyone is asked: too short, a part of a number, a national number that is none. */
export type SearchFault = "short" | "digits" | "check";

/** Reads what stands in the one search field; null when it is worth asking. Whole words find by name, whole numbers by number. */
export function searchFault(typed: string): SearchFault | null {
  const text = typed.normalize("NFC").trim();
  if ([...text].length < 2) return "short";
  if (/\p{L}/u.test(fromThaiDigits(text))) return null;
  const nationalId = parseNationalId(text);
  if (nationalId.ok || parsePhone(text).ok) return null;
  return nationalId.reason === "wrong_check" ? "check" : "digits";
}
