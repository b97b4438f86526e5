import { exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { LineSimulatorConfig } from "../config.ts";
import { newHex, newOpaqueToken } from "./ids.ts";
import type { Person } from "./people.ts";

export const lineLoginIssuer = "https://access.line.me";
const idTokenSeconds = 60 * 60;
const accessTokenSeconds = 12 * 60 * 60;

/** What LINE Login gives a LIFF page: an ID token (ES256, one hour) and an access token (twelve hours). */
export async function createLoginTokens({ loginChannelId }: LineSimulatorConfig, now: () => number) {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const kid = newHex();
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" };
  const accessTokens = new Map<string, { readonly userId: string; readonly expiresAt: number }>();

  return {
    jwks: () => ({ keys: [jwk] }),
    async issue(person: Person, nonce?: string) {
      const issuedAt = Math.floor(now() / 1000);
      const expiresAt = issuedAt + idTokenSeconds;
      const idToken = await new SignJWT({ name: person.displayName, amr: ["linesso"], ...(nonce ? { nonce } : {}) })
        .setProtectedHeader({ alg: "ES256", typ: "JWT", kid })
        .setIssuer(lineLoginIssuer)
        .setSubject(person.userId)
        .setAudience(loginChannelId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(privateKey);
      const accessToken = newOpaqueToken(96);
      accessTokens.set(accessToken, { userId: person.userId, expiresAt: now() + accessTokenSeconds * 1000 });
      return { idToken, accessToken, expiresAt: expiresAt * 1000 };
    },
    /** The claims of a token that this simulator signed, expired or not; undefined for any other. */
    async read(idToken: string): Promise<JWTPayload | undefined> {
      try {
        // Expiry is judged by the caller: LINE has a sentence of its own for it.
        return (await jwtVerify(idToken, publicKey, { algorithms: ["ES256"], currentDate: new Date(0) })).payload;
      } catch {
        return undefined;
      }
    },
    accessToken(token: string): { userId: string; expiresInSeconds: number } | undefined {
      const known = accessTokens.get(token);
      if (known === undefined || now() >= known.expiresAt) return undefined;
      return { userId: known.userId, expiresInSeconds: Math.floor((known.expiresAt - now()) / 1000) };
    },
    revokeAll(userId: string): void {
      for (const [token, known] of accessTokens) if (known.userId === userId) accessTokens.delete(token);
    },
    reset: () => accessTokens.clear(),
  };
}
