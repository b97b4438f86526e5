import { randomUUID } from "node:crypto";
import { type CryptoKey, importJWK, type JWK } from "jose";

export class AssertionKeyError extends Error {}

/** Public keys of client assertions, as the console registers them: RSA of 2048 bits, RS256, for verifying. */
export function createAssertionKeys() {
  const keys = new Map<string, CryptoKey>();

  return {
    /** Registers a key and answers its `kid`, the given one or a new one. Throws AssertionKeyError when LINE would not take the key. */
    async register({ kid = randomUUID(), ...jwk }: JWK): Promise<string> {
      if (jwk.kty !== "RSA" || jwk.alg !== "RS256")
        throw new AssertionKeyError('The key must have kty "RSA" and alg "RS256"');
      if (jwk.d !== undefined) throw new AssertionKeyError("Register the public key; this one is private");
      if (jwk.use !== "sig" && jwk.key_ops?.join() !== "verify") {
        throw new AssertionKeyError('The key must have use "sig" or key_ops ["verify"]');
      }
      const key = await importJWK(jwk, "RS256").catch((error: unknown) => {
        throw new AssertionKeyError(`The key cannot be read: ${String(error)}`);
      });
      if (key instanceof Uint8Array || (key.algorithm as RsaHashedKeyAlgorithm).modulusLength !== 2048) {
        throw new AssertionKeyError("The key must have 2048 bits");
      }
      keys.set(kid, key);
      return kid;
    },
    find: (kid: string): CryptoKey | undefined => keys.get(kid),
    kids: (): string[] => [...keys.keys()],
    reset: () => keys.clear(),
  };
}
