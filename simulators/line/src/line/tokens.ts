import type { FastifyInstance } from "fastify";
import { keptTokenSecondsMax, statelessSeconds } from "../state/channel-tokens.ts";
import type { Simulator } from "../state/simulator.ts";
import { type Assertion, invalidClient, readClientAssertion } from "./client-assertion.ts";
import { exchangeLoginToken } from "./exchange-login-token.ts";
import { LoginError } from "./line-error.ts";
import { invalidRequest, readForm } from "./read-form.ts";

type Form = Readonly<Record<string, string | undefined>>;

/** The seconds a token of version 2.1 shall live. Throws 400 unless it is a whole number of up to 30 days. */
function readTokenSeconds(given: unknown): number {
  const seconds = Number(given);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > keptTokenSecondsMax)
    throw invalidRequest("invalid token_exp");
  return seconds;
}

function requireGrant(form: Form): void {
  if (form["grant_type"] !== "client_credentials") throw new LoginError("unsupported_grant_type", "invalid grant_type");
}

/** Channel access tokens: stateless, of version 2.1, and short-lived; both channels have the one secret of the practice channel. */
export function serveTokens(app: FastifyInstance, simulator: Simulator): void {
  const { config, channelTokens, loginTokens } = simulator;

  function channelBySecret(form: Form): string {
    const { client_id: clientId, client_secret: secret } = form;
    const isOurs = clientId === config.channelId || clientId === config.loginChannelId;
    if (clientId === undefined || !isOurs || secret !== config.channelSecret) {
      throw invalidClient("invalid client_id or client_secret");
    }
    return clientId;
  }

  app.post("/oauth2/v3/token", async (request) => {
    const form = readForm(request);
    requireGrant(form);
    const channelId =
      form["client_assertion"] === undefined
        ? channelBySecret(form)
        : (await readClientAssertion(simulator, form)).channelId;
    return {
      token_type: "Bearer",
      access_token: channelTokens.issueStateless(channelId),
      expires_in: statelessSeconds,
    };
  });

  // One path for two things: a channel's token of version 2.1, and a person's tokens after LINE Login on a web page.
  app.post("/oauth2/v2.1/token", async (request) => {
    const form = readForm(request);
    if (form["grant_type"] === "authorization_code" || form["grant_type"] === "refresh_token") {
      return exchangeLoginToken(simulator, form);
    }
    requireGrant(form);
    const { channelId, claims } = await readClientAssertion(simulator, form);
    const seconds = readTokenSeconds(claims["token_exp"]);
    const issued = channelTokens.issueVersioned(channelId, seconds);
    if (issued === undefined) throw invalidRequest("the number of valid channel access tokens has reached the limit");
    return { access_token: issued.accessToken, token_type: "Bearer", expires_in: seconds, key_id: issued.keyId };
  });

  app.get<{ Querystring: Assertion }>("/oauth2/v2.1/tokens/kid", async ({ query }) => {
    const { channelId } = await readClientAssertion(simulator, query);
    return { kids: channelTokens.keyIds(channelId) };
  });

  app.get<{ Querystring: { access_token?: string } }>("/oauth2/v2.1/verify", async ({ query }) => {
    const token = query.access_token ?? "";
    const channels = channelTokens.describe(token, "v2.1");
    if (channels !== undefined) return { client_id: channels.channelId, expires_in: channels.expiresInSeconds };
    const login = loginTokens.accessToken(token);
    if (login === undefined) throw invalidRequest("access token expired");
    return { scope: login.scope, client_id: config.loginChannelId, expires_in: login.expiresInSeconds };
  });

  app.post("/oauth2/v2.1/revoke", async (request, reply) => {
    const form = readForm(request);
    channelBySecret(form);
    // LINE names no error for a token it does not know.
    channelTokens.revoke(form["access_token"] ?? "");
    loginTokens.revoke(form["access_token"] ?? "");
    return reply.send();
  });

  app.post("/v2/oauth/accessToken", async (request) => {
    const form = readForm(request);
    requireGrant(form);
    const accessToken = channelTokens.issueShortLived(channelBySecret(form));
    return { access_token: accessToken, expires_in: keptTokenSecondsMax, token_type: "Bearer" };
  });

  app.post("/v2/oauth/verify", async (request) => {
    const known = channelTokens.describe(readForm(request)["access_token"] ?? "", "short-lived");
    if (known === undefined) throw invalidRequest("The access token expired");
    return { client_id: known.channelId, expires_in: known.expiresInSeconds, scope: "P CM" };
  });

  app.post("/v2/oauth/revoke", async (request, reply) => {
    channelTokens.revoke(readForm(request)["access_token"] ?? "");
    return reply.send();
  });
}
