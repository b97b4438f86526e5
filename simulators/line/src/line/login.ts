import type { FastifyInstance, FastifyRequest } from "fastify";
import { isJsonObject, type JsonObject } from "../json.ts";
import { lineLoginIssuer } from "../state/login-tokens.ts";
import type { Person } from "../state/people.ts";
import type { Simulator } from "../state/simulator.ts";
import { bearerToken } from "./gate.ts";
import { badRequest, LoginError, notFound } from "./line-error.ts";

const invalid = (description: string) => new LoginError("invalid_request", description);

async function verifyIdToken({ loginTokens, clock }: Simulator, form: JsonObject) {
  const { id_token: idToken, client_id: clientId, nonce, user_id: userId } = form;
  if (typeof idToken !== "string" || idToken === "") throw invalid("id_token is required");
  if (typeof clientId !== "string" || clientId === "") throw invalid("client_id is required");
  const claims = await loginTokens.read(idToken);
  if (claims === undefined) throw invalid("Invalid IdToken.");
  if (claims.iss !== lineLoginIssuer) throw invalid("Invalid IdToken Issuer.");
  if ((claims.exp ?? 0) * 1000 <= clock.now()) throw invalid("IdToken expired.");
  if (claims.aud !== clientId) throw invalid("Invalid IdToken Audience.");
  if (nonce !== undefined && claims["nonce"] !== nonce) throw invalid("Invalid IdToken Nonce.");
  if (userId !== undefined && claims.sub !== userId) throw invalid("Invalid IdToken Subject Identifier.");
  return claims;
}

/** LINE Login as a LIFF page and the server behind it use it. */
export function serveLogin(app: FastifyInstance, simulator: Simulator): void {
  const { loginTokens, people, config } = simulator;

  function personOf(request: FastifyRequest): Person {
    const login = loginTokens.accessToken(bearerToken(request) ?? "");
    const person = login === undefined ? undefined : people.find(login.userId);
    if (person === undefined) throw notFound();
    return person;
  }

  app.post("/oauth2/v2.1/verify", (request) =>
    verifyIdToken(simulator, isJsonObject(request.body) ? request.body : {}),
  );

  app.get<{ Querystring: { access_token?: string } }>("/oauth2/v2.1/verify", async ({ query }) => {
    const login = loginTokens.accessToken(query.access_token ?? "");
    if (login === undefined) throw invalid("access token expired");
    return { scope: "openid profile", client_id: config.loginChannelId, expires_in: login.expiresInSeconds };
  });

  app.get("/oauth2/v2.1/certs", async () => loginTokens.jwks());

  app.get("/v2/profile", async (request) => {
    const { userId, displayName } = personOf(request);
    return { userId, displayName };
  });

  app.get("/friendship/v1/status", async (request) => ({ friendFlag: personOf(request).friendship === "friend" }));

  app.post("/user/v1/deauthorize", async (request, reply) => {
    const token = isJsonObject(request.body) ? request.body["userAccessToken"] : undefined;
    const login = typeof token === "string" ? loginTokens.accessToken(token) : undefined;
    if (login === undefined) throw badRequest("invalid userAccessToken");
    loginTokens.revokeAll(login.userId);
    return reply.code(204).send();
  });
}
