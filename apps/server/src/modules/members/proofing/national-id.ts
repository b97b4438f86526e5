import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { keyedHash } from "../../../platform/random.ts";

/** Keys for what the few may read, by id; the first writes, all read, so that a key can be replaced. 32 bytes each. */
export type PersonalDataKeys = readonly Readonly<{ id: string; key: Buffer }>[];

/** How a national number is kept: a keyed hash to find it by, and AES-256-GCM to show it to the few. Never in clear. */
export type SealedNationalId = Readonly<{ pidHash: string; pidCipher: Buffer; keyId: string }>;

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a national number is found by; useless to anyone without the pepper. */
export const hashNationalId = (pepper: string, nationalId: string): string => keyedHash(pepper, `pid:${nationalId}`);

/** Seals a number of 13 digits for one member: the cipher opens only beside that member's id. */
export function sealNationalId(
  secrets: { pepper: string; personalDataKeys: PersonalDataKeys },
  { nationalId, memberId }: { nationalId: string; memberId: string },
): SealedNationalId {
  const [writing] = secrets.personalDataKeys;
  if (!writing) throw new Error("there is no key for personal data");
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", writing.key, iv).setAAD(Buffer.from(memberId));
  const sealed = Buffer.concat([cipher.update(nationalId, "utf8"), cipher.final()]);
  return {
    pidHash: hashNationalId(secrets.pepper, nationalId),
    pidCipher: Buffer.concat([iv, cipher.getAuthTag(), sealed]),
    keyId: writing.id,
  };
}

/**
 * Opens a sealed number.
 * @throws Error when its key is gone, or it was moved to another member or changed
 */
export function openNationalId(
  keys: PersonalDataKeys,
  { pidCipher, keyId, memberId }: { pidCipher: Buffer; keyId: string; memberId: string },
): string {
  const found = keys.find(({ id }) => id === keyId);
  if (!found) throw new Error(`the key ${keyId} for personal data is not configured any more`);
  const decipher = createDecipheriv("aes-256-gcm", found.key, pidCipher.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(memberId))
    .setAuthTag(pidCipher.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(pidCipher.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString("utf8");
}

/** `x-xxxx-xxxxx-12-3`: enough for its owner to know it by. */
export const maskNationalId = (nationalId: string): string =>
  `x-xxxx-xxxxx-${nationalId.slice(10, 12)}-${nationalId.slice(12)}`;
