import { type CodeFault, codeFromBytes, compactCode, findCodeFault } from "./code-alphabet.ts";

export type ParsedAccessCode =
  | { ok: true; accessCode: string }
  | { ok: false; reason: "too_short" | "too_long" }
  | ({ ok: false } & CodeFault);

const accessCodeLength = 9;

/** A secret code of 43.7 random bits (29^9), grouped to be read aloud: `7KX-2QF-HZ4`. Takes at least eight random bytes. */
export function makeAccessCode(randomBytes: Uint8Array): string {
  return group(codeFromBytes(randomBytes, accessCodeLength));
}

/** Reads a code as people type it (small letters, any spaces and hyphens); a wrong one is refused with the reason. */
export function parseAccessCode(text: string): ParsedAccessCode {
  const compact = compactCode(text);
  const fault = findCodeFault(compact);
  if (fault !== undefined) return { ok: false, ...fault };
  if (compact.length < accessCodeLength) return { ok: false, reason: "too_short" };
  if (compact.length > accessCodeLength) return { ok: false, reason: "too_long" };
  return { ok: true, accessCode: group(compact) };
}

function group(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`;
}
