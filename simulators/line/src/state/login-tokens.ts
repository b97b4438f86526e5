import { exportJWK, generateKeyPair, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { LineSimulatorConfig } from "../config.ts";
import { forgetExpired } from "./forget-expired.ts";
import { newHex, newOpaqueToken } from "./ids.ts";

export const lineLoginIssuer = "https://access.line.me";
const idTokenSeconds = 60 * 60;
/** A LIFF page's access token lives 12 hours, that of a web login 30 days; a refresh token 90 days. */
const liffSeconds = 12 * 60 * 60;
export const webSeconds = 30 * 24 * 60 * 60;
const refreshSeconds = 90 * 24 * 60 * 60;

export const fullScope = "openid profile";

type LoginSettings = Pick<LineSimulatorConfig, "loginChannelId" | "channelSecret">;
type SignedIn = { readonly userId: string; readonly displayName: string };
type Known = { readonly userId: string; readonly scope: string; readonly expiresAt: number };

/**
 * What LINE Login gives: to a LIFF page an ID token (ES256, one hour) and an access token (twelve hours); to a web login an ID token
 * signed with the channel secret (HS256), an access token of 30 days and one to refresh it.
 */
export async function createLoginTokens({ loginChannelId, channelSecret }: LoginSettings, now: () => number) {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const kid = newHex();
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: "ES256", use: "sig" };
  const secret = new TextEncoder().encode(channelSecret);
  const accessTokens = new Map<string, Known>();
  const refreshTokens = new Map<string, Known>();

  function keep(
    tokens: Map<string, Known>,
    { userId, scope, seconds }: { userId: string; scope: string; seconds: number },
  ) {
    const token = newOpaqueToken(96);
    forgetExpired(tokens, now());
    tokens.set(token, { userId, scope, expiresAt: now() + seconds * 1000 });
    return token;
  }

  function find(tokens: Map<string, Known>, token: string): Known | undefined {
    const known = tokens.get(token);
    return known !== undefined && now() < known.expiresAt ? known : undefined;
  }

  async function signIdToken(
    person: SignedIn,
    { nonce, amr, isWeb }: { nonce: string | undefined; amr: string; isWeb: boolean },
  ) {
    const issuedAt = Math.floor(now() / 1000);
    const expiresAt = issuedAt + idTokenSeconds;
    const token = new SignJWT({ name: person.displayName, amr: [amr], ...(nonce ? { nonce } : {}) })
      .setIssuer(lineLoginIssuer)
      .setSubject(person.userId)
      .setAudience(loginChannelId)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt);
    const idToken = await (isWeb
      ? token.setProtectedHeader({ alg: "HS256", typ: "JWT" }).sign(secret)
      : token.setProtectedHeader({ alg: "ES256", typ: "JWT", kid }).sign(privateKey));
    return { idToken, expiresAt: expiresAt * 1000 };
  }

  /** Expiry is judged by the caller: LINE has a sentence of its own for it. */
  async function verify(idToken: string): Promise<JWTPayload> {
    const currentDate = new Date(0);
    try {
      return (await jwtVerify(idToken, publicKey, { algorithms: ["ES256"], currentDate })).payload;
    } catch {
      return (await jwtVerify(idToken, secret, { algorithms: ["HS256"], currentDate })).payload;
    }
  }

  return {
    jwks: () => ({ keys: [jwk] }),
    /** What a LIFF page gets when that person opens it. */
    async issue(person: SignedIn, nonce?: string) {
      const { idToken, expiresAt } = await signIdToken(person, { nonce, amr: "linesso", isWeb: false });
      const accessToken = keep(accessTokens, { userId: person.userId, scope: fullScope, seconds: liffSeconds });
      return { idToken, accessToken, expiresAt };
    },
    /** What a web page's server gets for a code. Without `openid` in the scope there is no ID token. */
    async issueForWeb(person: SignedIn, { scope, nonce }: { scope: string; nonce?: string | undefined }) {
      const { userId } = person;
      return {
        accessToken: keep(accessTokens, { userId, scope, seconds: webSeconds }),
        refreshToken: keep(refreshTokens, { userId, scope, seconds: refreshSeconds }),
        ...(scope.split(" ").includes("openid")
          ? { idToken: (await signIdToken(person, { nonce, amr: "linesso", isWeb: true })).idToken }
          : {}),
      };
    },
    /** A new access token; LINE lets the refresh token stay as it is. */
    refresh(refreshToken: string): { accessToken: string; scope: string } | undefined {
      const known = find(refreshTokens, refreshToken);
      if (known === undefined) return undefined;
      return { accessToken: keep(accessTokens, { ...known, seconds: webSeconds }), scope: known.scope };
    },
    /** The claims of a token that this simulator signed, expired or not; undefined for any other. */
    read: (idToken: string): Promise<JWTPayload | undefined> => verify(idToken).catch(() => undefined),
    accessToken(token: string): { userId: string; scope: string; expiresInSeconds: number } | undefined {
      const known = find(accessTokens, token);
      if (known === undefined) return undefined;
      return {
        userId: known.userId,
        scope: known.scope,
        expiresInSeconds: Math.floor((known.expiresAt - now()) / 1000),
      };
    },
    revoke: (token: string): boolean => accessTokens.delete(token),
    /** Ends everything that signs this person in anew. */
    revokeAll(userId: string): void {
      for (const tokens of [accessTokens, refreshTokens]) {
        for (const [token, known] of tokens) if (known.userId === userId) tokens.delete(token);
      }
    },
    reset(): void {
      accessTokens.clear();
      refreshTokens.clear();
    },
  };
}
