import { randomBytes, randomUUID } from "node:crypto";

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** LINE's form of a user id: `U` and 32 hexadecimal digits, one per provider. */
export const userIdPattern = /^U[0-9a-f]{32}$/;

export const newHex = (): string => randomUUID().replaceAll("-", "");
export const newOpaqueToken = (bytes: number): string => randomBytes(bytes).toString("base64url");

/** A ULID, as LINE gives to `webhookEventId`: 48 bits of time, 80 random bits, Crockford's base 32. */
export function newUlid(timeMs: number): string {
  let time = "";
  for (let rest = timeMs, place = 0; place < 10; place++, rest = Math.floor(rest / 32)) {
    time = `${crockford[rest % 32]}${time}`;
  }
  let random = "";
  for (const byte of randomBytes(16)) random += crockford[byte % 32];
  return time + random;
}

/** Message ids are strings of 18 digits that grow with every message, as LINE's do: milliseconds and five digits more. */
export function createMessageIds(now: () => number): () => string {
  let last = { at: 0, counter: 0 };
  return () => {
    const at = now();
    if (at > last.at) last = { at, counter: 0 };
    else if (last.counter < 99_999) last.counter += 1;
    else last = { at: last.at + 1, counter: 0 };
    return `${last.at}${String(last.counter).padStart(5, "0")}`;
  };
}
