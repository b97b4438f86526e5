import type { FastifyInstance, FastifyRequest } from "fastify";
import { isJsonObject } from "../json.ts";
import { lineLoginIssuer } from "../state/login-tokens.ts";
import type { Person } from "../state/people.ts";
import type { Simulator } from "../state/simulator.ts";
import { bearerToken } from "./gate.ts";
import { badRequest, LineError, notFound } from "./line-error.ts";
import { invalidRequest, readForm } from "./read-form.ts";

async function verifyIdToken({ loginTokens, clock }: Simulator, form: Readonly<Record<string, string | undefined>>) {
  const { id_token: idToken, client_id: clientId, nonce, user_id: userId } = form;
  if (idToken === undefined) throw invalidRequest("id_token is required");
  if (clientId === undefined) throw invalidRequest("client_id is required");
  const claims = await loginTokens.read(idToken);
  if (claims === undefined) throw invalidRequest("Invalid IdToken.");
  if (claims.iss !== lineLoginIssuer) throw invalidRequest("Invalid IdToken Issuer.");
  if ((claims.exp ?? 0) * 1000 <= clock.now()) throw invalidRequest("IdToken expired.");
  if (claims.aud !== clientId) throw invalidRequest("Invalid IdToken Audience.");
  if (nonce !== undefined && claims["nonce"] !== nonce) throw invalidRequest("Invalid IdToken Nonce.");
  if (userId !== undefined && claims.sub !== userId) throw invalidRequest("Invalid IdToken Subject Identifier.");
  return claims;
}

/** LINE Login as a LIFF page and the server behind it use it. */
export function serveLogin(app: FastifyInstance, simulator: Simulator): void {
  const { loginTokens, people } = simulator;

  /** Throws 403 when the token was not given for that scope. */
  function personOf(request: FastifyRequest, scope: string): Person {
    const login = loginTokens.accessToken(bearerToken(request) ?? "");
    const person = login === undefined ? undefined : people.find(login.userId);
    if (login === undefined || person === undefined) throw notFound();
    if (!login.scope.split(" ").includes(scope)) {
      throw new LineError(403, { message: "The access token does not have the required scope" });
    }
    return person;
  }

  app.post("/oauth2/v2.1/verify", (request) => verifyIdToken(simulator, readForm(request)));

  app.get("/oauth2/v2.1/certs", async () => loginTokens.jwks());

  app.get("/v2/profile", async (request) => {
    const { userId, displayName } = personOf(request, "profile");
    return { userId, displayName };
  });

  app.route({
    method: ["GET", "POST"],
    url: "/oauth2/v2.1/userinfo",
    handler: async (request) => {
      const { userId, displayName } = personOf(request, "openid");
      return { sub: userId, name: displayName };
    },
  });

  app.get("/friendship/v1/status", async (request) => ({
    friendFlag: personOf(request, "profile").friendship === "friend",
  }));

  app.post("/user/v1/deauthorize", async (request, reply) => {
    const token = isJsonObject(request.body) ? request.body["userAccessToken"] : undefined;
    const login = typeof token === "string" ? loginTokens.accessToken(token) : undefined;
    if (login === undefined) throw badRequest("invalid userAccessToken");
    loginTokens.revokeAll(login.userId);
    return reply.code(204).send();
  });
}
