import { createHmac } from "node:crypto";
import { makeAccessCode, parseAccessCode } from "@paknam/thai";
import { keyedHash } from "../../../platform/random.ts";

/**
 * The access code of a complaint, always the same: made from its id with the pepper, so that its owner can be shown it again
 * while the database holds only a hash. 43.7 bits.
 */
export const accessCodeOf = (complaintId: string, pepper: string): string =>
  makeAccessCode(createHmac("sha256", pepper).update(`access code ${complaintId}`).digest());

/** What the database keeps of a code. */
export const hashAccessCode = (code: string, pepper: string): string => keyedHash(pepper, `access code hash ${code}`);

/** The hash of a code as somebody typed it; of something that fits nothing when it is no code at all. */
export function hashTypedCode(text: string, pepper: string): string {
  const parsed = parseAccessCode(text);
  return hashAccessCode(parsed.ok ? parsed.accessCode : "", pepper);
}
