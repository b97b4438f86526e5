import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { FaultRule } from "../state/faults.ts";
import type { Simulator } from "../state/simulator.ts";
import { type Endpoint, endpoints } from "./endpoints.ts";
import { LineError } from "./line-error.ts";
import { peopleOf } from "./people-of.ts";

function endpointOf(request: FastifyRequest): Endpoint | undefined {
  return endpoints[`${request.method === "HEAD" ? "GET" : request.method} ${request.routeOptions.url}`];
}

export function bearerToken(request: FastifyRequest): string | undefined {
  return /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
}

const unauthorised = (reason: string) =>
  new LineError(401, { message: `Authentication failed due to the following reason: ${reason}` });

function authenticate(simulator: Simulator, request: FastifyRequest, auth: Endpoint["auth"]): void {
  if (auth === "none") return;
  const token = bearerToken(request);
  if (token === undefined) throw unauthorised("missing authorization header");
  const { channelTokens, loginTokens } = simulator;
  const isValid = {
    bot: () => channelTokens.isValid(token),
    "login-channel": () => channelTokens.isLoginChannels(token),
    login: () => loginTokens.accessToken(token) !== undefined,
  }[auth];
  if (!isValid()) {
    throw unauthorised("invalid token. Confirm that the access token in the authorization header is valid.");
  }
}

const serverError = (status: number) => ({
  message: status === 429 ? "The API rate limit has been exceeded. Try again later." : "Internal Server Error",
});

const never = () => new Promise<never>(() => {});

async function fail(rule: FaultRule, request: FastifyRequest): Promise<void> {
  if (rule.kind === "hang") await never();
  if (rule.kind === "reset") {
    request.raw.socket.resetAndDestroy();
    await never();
  }
}

/**
 * What every LINE call passes before its endpoint: the request id, the token, the rate limit, and the faults that a test asked for,
 * before the endpoint or after it has done its work.
 */
export function addGate(app: FastifyInstance, simulator: Simulator): void {
  const struck = new WeakMap<FastifyRequest, FaultRule>();

  async function befall(rule: FaultRule | undefined, request: FastifyRequest): Promise<void> {
    if (rule === undefined) return;
    if (rule.kind === "slow") await new Promise((resolve) => setTimeout(resolve, rule.delayMs));
    else if (rule.kind === "error_before") throw new LineError(rule.status, serverError(rule.status));
    else if (rule.accepted || rule.kind === "error_after") struck.set(request, rule);
    else await fail(rule, request);
  }

  app.addHook("onRequest", async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header("x-line-request-id", request.id);
    const endpoint = endpointOf(request);
    if (endpoint === undefined) return;
    authenticate(simulator, request, endpoint.auth);
    if (!simulator.rateLimits.take(`${request.method} ${request.routeOptions.url}`, endpoint.rate)) {
      throw new LineError(429, serverError(429));
    }
    await befall(simulator.faults.strike({ endpoint: endpoint.name }), request);
  });

  app.addHook("preHandler", async (request: FastifyRequest) => {
    const endpoint = simulator.faults.hasShards() ? endpointOf(request) : undefined;
    if (endpoint === undefined) return;
    await befall(simulator.faults.strike({ endpoint: endpoint.name, people: peopleOf(simulator, request) }), request);
  });

  app.addHook("onSend", async (request, reply, payload) => {
    const rule = struck.get(request);
    struck.delete(request);
    // What LINE refuses anyway it refuses with the reason.
    if (rule === undefined || reply.statusCode >= 400) return payload;
    await fail(rule, request);
    reply.code(rule.status).header("content-type", "application/json").removeHeader("content-length");
    return JSON.stringify(serverError(rule.status));
  });
}
