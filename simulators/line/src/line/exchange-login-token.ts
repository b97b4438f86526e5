import { createHash } from "node:crypto";
import type { LoginCode } from "../state/login-codes.ts";
import { webSeconds } from "../state/login-tokens.ts";
import type { Simulator } from "../state/simulator.ts";
import { LoginError } from "./line-error.ts";
import { invalidRequest } from "./read-form.ts";

type Form = Readonly<Record<string, string | undefined>>;

const invalidGrant = (description: string) => new LoginError("invalid_grant", description);

function checkVerifier({ codeChallenge }: LoginCode, verifier: string | undefined): void {
  if (codeChallenge === undefined) return;
  const hash = createHash("sha256")
    .update(verifier ?? "")
    .digest("base64url");
  if (hash !== codeChallenge) throw invalidGrant("code_verifier does not match");
}

/**
 * A person's tokens after LINE Login on a web page: for an authorization code, or for a refresh token.
 * Throws what LINE Login answers when the channel, the code, its redirect address or its PKCE verifier is not right.
 */
export async function exchangeLoginToken({ config, loginCodes, loginTokens, people }: Simulator, form: Form) {
  const { client_id: clientId, client_secret: secret } = form;
  if (clientId !== config.loginChannelId) throw invalidRequest("invalid client_id");
  // A refresh needs no secret for web apps that did not use one; a code does (LINE Login reference, "Refresh access token").
  const needsSecret = form["grant_type"] === "authorization_code" || secret !== undefined;
  if (needsSecret && secret !== config.channelSecret) throw invalidRequest("client_secret is not match");

  if (form["grant_type"] === "refresh_token") {
    const refreshToken = form["refresh_token"] ?? "";
    const fresh = loginTokens.refresh(refreshToken);
    if (fresh === undefined) throw invalidGrant("invalid refresh token");
    return {
      token_type: "Bearer",
      scope: fresh.scope,
      access_token: fresh.accessToken,
      expires_in: webSeconds,
      refresh_token: refreshToken,
    };
  }

  const code = loginCodes.use(form["code"] ?? "");
  if (code === undefined) throw invalidGrant("invalid authorization code");
  if (form["redirect_uri"] !== code.redirectUri) throw invalidGrant("redirect_uri does not match");
  checkVerifier(code, form["code_verifier"]);
  const person = people.find(code.userId);
  if (person === undefined) throw invalidGrant("invalid authorization code");
  const { accessToken, refreshToken, idToken } = await loginTokens.issueForWeb(person, code);
  return {
    access_token: accessToken,
    token_type: "Bearer",
    refresh_token: refreshToken,
    expires_in: webSeconds,
    scope: code.scope,
    ...(idToken === undefined ? {} : { id_token: idToken }),
  };
}
