import type { Route } from "@paknam/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../errors.ts";

/** A route's calls in a minute where the contract names no number. */
export const CALLS_PER_MINUTE = 600;

/**
 * Makes a route's limit for those who are known: by person, never by address. Behind one address of a carrier or of a shelter's Wi-Fi are
 * thousands. Only strangers, who are refused anyway, are counted by address.
 */
export function limitCallers(
  app: FastifyInstance,
  route: Route,
): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const limits = {
    known: app.createRateLimit({
      max: route.perMinute ?? CALLS_PER_MINUTE,
      timeWindow: "1 minute",
      keyGenerator: ({ trafficActor }) => `${trafficActor?.kind} ${trafficActor?.id}`,
    }),
    stranger: app.createRateLimit({ max: CALLS_PER_MINUTE, timeWindow: "1 minute" }),
  };
  return async (request, reply) => {
    const limit = await (request.trafficActor ? limits.known : limits.stranger)(request);
    if (limit.isAllowed || !limit.isExceeded) return;
    reply.header("retry-after", limit.ttlInSeconds);
    throw new AppError("request.too_many", { status: 429 });
  };
}
