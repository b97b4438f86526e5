import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { v7 } from "uuid";

/** A UUIDv7: sorts by the time it was made. */
export const newId = (): string => v7();

/** A secret that travels in an address or a cookie: 32 random bytes, base64url. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** What is kept of a secret that has enough randomness of its own. */
export const hashSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");

/** What is kept of something that could be guessed (an access code): useless without the pepper. */
export const keyedHash = (pepper: string, value: string): string =>
  createHmac("sha256", pepper).update(value).digest("hex");

/** Compares in constant time. */
export function isSameText(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
