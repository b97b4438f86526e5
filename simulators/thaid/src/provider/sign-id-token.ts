import { createHash, createHmac } from "node:crypto";
import { decodeJwt, importJWK, type JWTPayload, SignJWT } from "jose";
import type { Quirks } from "../state/quirks.ts";
import type { Simulator } from "../state/simulator.ts";
import { scopes } from "./scopes.ts";

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** OpenID Connect Core 3.1.3.6: the left half of the hash, which binds the ID token to its access token. */
const halfHash = (token: string) => createHash("sha256").update(token).digest().subarray(0, 16).toString("base64url");

/** The provider's ID token signed anew, or as the quirks want it: with other claims, by another key, or by none. */
export async function signIdToken(
  sound: string,
  { simulator, accessToken, pid }: { simulator: Simulator; accessToken: string; pid: string | undefined },
): Promise<string> {
  const { key, strangersKey, config } = simulator;
  const quirks = simulator.quirks();
  const hashed = { ...decodeJwt(sound), at_hash: halfHash(accessToken) };
  const claims = { ...claimsWith(hashed, quirks), ...(quirks.subIsPid && pid ? { sub: pid } : {}) };
  const { kid, alg, kty, crv, x, y } = key;
  if (quirks.idToken === "unsigned") return `${base64url({ alg: "none" })}.${base64url(claims)}.`;
  if (quirks.idToken === "symmetric") {
    const signed = `${base64url({ alg: "HS256", kid })}.${base64url(claims)}`;
    // Keyed with what everybody knows: the published key.
    const published = JSON.stringify({ kty, crv, x, y });
    return `${signed}.${createHmac("sha256", published).update(signed).digest("base64url")}`;
  }
  const signer = await importJWK(quirks.idToken === "forged" ? strangersKey : key, alg ?? "ES256");
  const audience = quirks.idToken === "other_audience" ? "another-province" : config.clientId;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "ES256", typ: "JWT", ...(kid ? { kid } : {}) })
    .setAudience(audience)
    .sign(signer);
}

function claimsWith(sound: JWTPayload, quirks: Quirks): JWTPayload {
  const claims = { ...sound };
  if (quirks.withoutNonce) delete claims.nonce;
  if (quirks.withoutAtHash) delete claims.at_hash;
  if (quirks.bareIdToken) for (const scope of scopes) delete claims[scope];
  const hourAgo = Math.floor(Date.now() / 1000) - 3600;
  if (quirks.idToken === "expired") return { ...claims, iat: hourAgo - 900, exp: hourAgo };
  if (quirks.idToken === "other_issuer") return { ...claims, iss: "https://imauth.example.com" };
  if (quirks.idToken === "other_nonce") return { ...claims, nonce: "of-somebody-elses-sign-in" };
  if (quirks.idToken === "other_at_hash") return { ...claims, at_hash: "AAAAAAAAAAAAAAAAAAAAAA" };
  return claims;
}
