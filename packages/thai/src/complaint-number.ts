import { type CodeFault, codeAlphabet, codeFromBytes, compactCode, findCodeFault } from "./code-alphabet.ts";

export type ParsedComplaintNumber =
  | { ok: true; complaintNumber: string }
  | { ok: false; reason: "too_short" | "too_long" | "year" | "wrong_check" }
  | ({ ok: false } & CodeFault);

/** A new public number: `69-7ER3XZK` for Buddhist year 2569. Takes at least eight random bytes, else throws RangeError. */
export function makeComplaintNumber(input: { buddhistYear: number; randomBytes: Uint8Array }): string {
  const year = String(input.buddhistYear % 100).padStart(2, "0");
  const body = codeFromBytes(input.randomBytes, 6);
  return `${year}-${body}${checkCharacter(year, body)}`;
}

/**
 * Reads a number as people type it: small letters, Thai digits, spaces, no hyphen. A wrong one is refused with the reason;
 * `look_alike` names the character, which nobody should guess for them.
 */
export function parseComplaintNumber(text: string): ParsedComplaintNumber {
  const compact = compactCode(text);
  const year = compact.slice(0, 2);
  const rest = compact.slice(2);
  if (compact.length >= 2 && !/^[0-9]{2}$/.test(year)) return { ok: false, reason: "year" };
  const fault = findCodeFault(rest);
  if (fault !== undefined) return { ok: false, ...fault };
  if (rest.length < 7) return { ok: false, reason: "too_short" };
  if (rest.length > 7) return { ok: false, reason: "too_long" };
  const body = rest.slice(0, 6);
  if (rest.charAt(6) !== checkCharacter(year, body)) return { ok: false, reason: "wrong_check" };
  return { ok: true, complaintNumber: `${year}-${rest}` };
}

/** The first correct number in a sentence (`เรื่อง 69-7ER3XZK ถึงไหนแล้ว`), or undefined. */
export function findComplaintNumber(sentence: string): string | undefined {
  for (const match of sentence.matchAll(/[0-9๐-๙]{2}[\s\p{Pd}]*[0-9๐-๙A-Za-z]{7}(?![0-9A-Za-z])/gu)) {
    const parsed = parseComplaintNumber(match[0]);
    if (parsed.ok) return parsed.complaintNumber;
  }
  return undefined;
}

/**
 * Polynomial over the field of 29 elements, base 2 (a primitive root of 29): every single wrong character and every swap of
 * two neighbours gives another check character.
 */
function checkCharacter(year: string, body: string): string {
  const values = [...[...year].map(Number), ...[...body].map((character) => codeAlphabet.indexOf(character))];
  return codeAlphabet.charAt(values.reduce((sum, value) => (sum * 2 + value) % 29, 0));
}
