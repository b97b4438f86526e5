import { createHmac, timingSafeEqual } from "node:crypto";

/** Did LINE sign exactly these bytes? Base64 of HMAC-SHA256 with the channel secret, compared in constant time. */
export function isSignedByLine(options: {
  bytes: Buffer;
  signature: string | undefined;
  channelSecret: string;
}): boolean {
  const { bytes, signature = "", channelSecret } = options;
  const expected = createHmac("sha256", channelSecret).update(bytes).digest();
  const given = Buffer.from(signature, "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}
