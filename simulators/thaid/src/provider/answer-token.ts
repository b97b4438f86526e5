import { randomBytes } from "node:crypto";
import type { KoaContextWithOIDC } from "oidc-provider";
import type { Simulator } from "../state/simulator.ts";
import { claimsOf } from "./scopes.ts";
import { signIdToken } from "./sign-id-token.ts";

export type TokenAnswer = {
  readonly access_token: string;
  readonly expires_in: number;
  readonly id_token?: string;
  readonly scope?: string;
  readonly token_type: string;
};

/** ThaID's token answer: the provider's, with the quirks that are on. */
export async function answerToken(
  ctx: KoaContextWithOIDC,
  { answer, simulator }: { answer: TokenAnswer; simulator: Simulator },
): Promise<void> {
  const quirks = simulator.quirks();
  const { expires_in: expiresIn, id_token: idToken, ...rest } = answer;
  const citizen = simulator.people.withSub(ctx.oidc.account?.accountId ?? "");
  const granted = new Set((answer.scope ?? "").split(" "));
  const hasIdToken = idToken !== undefined && quirks.flatClaims !== "instead_of_id_token";
  const isFlat = idToken === undefined || quirks.flatClaims !== "without_openid";
  ctx.body = {
    ...rest,
    ...(quirks.absoluteExpireIn ? { expire_in: Math.floor(Date.now() / 1000) + expiresIn } : { expires_in: expiresIn }),
    ...(quirks.refreshToken ? { refresh_token: randomBytes(24).toString("base64url") } : {}),
    ...(hasIdToken
      ? { id_token: await signIdToken(idToken, { simulator, accessToken: answer.access_token, pid: citizen?.pid }) }
      : {}),
    ...(isFlat && citizen ? claimsOf(citizen, granted, quirks) : {}),
  };
}
