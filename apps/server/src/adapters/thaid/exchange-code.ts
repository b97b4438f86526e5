import { createHash } from "node:crypto";
import { type Configuration, genericGrantRequest, type IDToken, tokenRevocation } from "openid-client";
import type { ThaidPerson, ThaidProof } from "../../modules/members/index.ts";
import type { Log } from "../../platform/log.ts";
import { readPerson, textOf } from "./read-person.ts";
import { Refused } from "./refuse.ts";

type Asked = Readonly<{
  code: string;
  nonce: string;
  redirectUrl: string;
  /** Refuses all that is less than `signed`. */
  signedOnly: boolean;
  now: Date;
  log: Log;
}>;

/**
 * Redeems the code and reads who it is. An ID token is checked whenever there is one (signature, issuer, audience, times by the library;
 * nonce and at_hash here, since ThaID may leave them out but must not get them wrong).
 * @throws Refused, ThaidAway, or an error of the library
 */
export async function exchangeCode(configuration: Configuration, asked: Asked): Promise<ThaidPerson> {
  const { code, nonce, redirectUrl, signedOnly, now, log } = asked;
  const answer = await genericGrantRequest(configuration, "authorization_code", { code, redirect_uri: redirectUrl });
  forget(configuration, [answer.access_token, answer.refresh_token], log);
  const claims = answer.claims();
  if (claims) refuseOther(claims, { nonce, accessToken: answer.access_token });
  const [signedPid, flatPid] = [textOf(claims?.pid), textOf(answer.pid)];
  if (signedPid && flatPid && signedPid !== flatPid) throw new Refused("thaid.invalid", "two different persons");
  const proof = proofOf({ isPidSigned: signedPid !== null, hasNonce: claims?.nonce !== undefined });
  if (signedOnly && proof !== "signed") throw new Refused("thaid.invalid", `no more than ${proof}`);
  // What is signed is read alone; the flat values stand in only where the ID token says nobody's number.
  const values: Readonly<Record<string, unknown>> = signedPid && claims ? claims : answer;
  const person = readPerson(values, { proof, now });
  if (!person) throw new Refused("thaid.invalid", "no number, or one with a wrong check digit");
  return person;
}

function proofOf({ isPidSigned, hasNonce }: { isPidSigned: boolean; hasNonce: boolean }): ThaidProof {
  if (!isPidSigned) return "channel";
  return hasNonce ? "signed" : "unbound";
}

function refuseOther(claims: IDToken, { nonce, accessToken }: { nonce: string; accessToken: string }): void {
  if (claims.nonce !== undefined && claims.nonce !== nonce) throw new Refused("thaid.invalid", "nonce");
  // OpenID Connect Core 3.1.3.8: the left half of the access token's hash.
  const hash = createHash("sha256").update(accessToken).digest().subarray(0, 16).toString("base64url");
  if (claims.at_hash !== undefined && claims.at_hash !== hash) throw new Refused("thaid.invalid", "at_hash");
}

/** We need its tokens no more; they lapse by themselves (15 minutes) if ThaID does not hear of it. Nobody waits. */
function forget(configuration: Configuration, tokens: readonly (string | undefined)[], log: Log): void {
  for (const token of tokens) {
    if (!token) continue;
    tokenRevocation(configuration, token).catch(() => log.warn("ThaID took no revocation; the token lapses by itself"));
  }
}
