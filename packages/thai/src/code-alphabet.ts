import { fromThaiDigits } from "./thai-digits.ts";

/** 29 characters that cannot be read as one another: no 0 1 5, no I J O S. Their number is prime, which the check character needs. */
export const codeAlphabet = "2346789ABCDEFGHKLMNPQRTUVWXYZ";

export type CodeFault = { reason: "look_alike" | "bad_character"; character: string };

/** What a person typed, ready to compare: capitals, Arabic digits, no spaces, hyphens or dots. */
export function compactCode(text: string): string {
  return fromThaiDigits(text.normalize("NFKC"))
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}._]/gu, "");
}

/** The first character that no code of ours has, and whether it is one that is easily misread (0/O, 1/I, 5/S, J). */
export function findCodeFault(code: string): CodeFault | undefined {
  for (const character of code) {
    if (codeAlphabet.includes(character)) continue;
    return { reason: "015IJOS".includes(character) ? "look_alike" : "bad_character", character };
  }
  return undefined;
}

/**
 * `length` characters from at least eight random bytes. The remainder's bias is below 1 in 1,000,000 for up to nine
 * characters (29^9 < 2^44). Throws RangeError when there are too few bytes.
 */
export function codeFromBytes(randomBytes: Uint8Array, length: number): string {
  if (randomBytes.length < 8) throw new RangeError("a code needs at least 8 random bytes");
  let number = 0n;
  for (const byte of randomBytes) number = (number << 8n) | BigInt(byte);
  let code = "";
  for (let index = 0; index < length; index += 1) {
    code += codeAlphabet.charAt(Number(number % 29n));
    number /= 29n;
  }
  return code;
}
