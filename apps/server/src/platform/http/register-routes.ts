import type { Route } from "@paknam/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Callers } from "../auth/callers.ts";
import { AppError } from "../errors.ts";
import { cleanInput } from "./clean-input.ts";
import { coverInput } from "./cover-input.ts";
import { CALLS_PER_MINUTE, limitCallers } from "./limit-callers.ts";
import type { Call, Served } from "./serve.ts";

/**
 * Puts the rooms' endpoints on the server: limit, authenticate, validate, then the handler, whose answer passes the response schema.
 * Endpoints for anyone are limited by address; the others by person, once that person is known.
 * @param cover covers in texts what nobody needs to give there; not on endpoints that read it on purpose
 * @param publicUrl the one origin from which a browser may change something with a cookie
 */
export function registerRoutes(
  app: FastifyInstance,
  options: { routes: readonly Served[]; callers: Callers; publicUrl: string; cover?: (text: string) => string },
): void {
  const { cover = (text: string) => text } = options;
  for (const { route, handle } of options.routes) {
    const { caller: who } = route;
    const limit = limitCallers(app, route);
    const byAddress = { rateLimit: { max: route.perMinute ?? CALLS_PER_MINUTE, timeWindow: "1 minute" } };
    app.route({
      method: route.method,
      url: route.path,
      config: who === "anyone" ? byAddress : {},
      handler: async (request, reply) => {
        refuseForeignOrigin(request, options.publicUrl);
        const caller = who === "anyone" ? undefined : await options.callers[who](request);
        if (who !== "anyone") await limit(request, reply);
        if (caller === null) throw new AppError("session.missing", { status: 401 });
        const sent = checkBody(route, request);
        const call = {
          caller,
          params: check(route.params, request.params, "params"),
          query: check(route.query, request.query, "query"),
          body: route.readsNationalIds ? sent : coverInput(sent, cover),
          request,
          reply,
        };
        const answer = await handle(call as Call<typeof route>);
        if (reply.sent) return reply;
        const body = route.response.parse(answer);
        return body === undefined ? reply.code(204).send() : reply.send(body);
      },
    });
  }
}

/** A form of parts is read by the handler itself, on the endpoints that take one; anywhere else it would pass unchecked. */
function checkBody(route: Route, request: FastifyRequest): unknown {
  if (!request.isMultipart()) return check(route.body, request.body ?? undefined, "body");
  if (!route.upload) throw new AppError("input.media_type", { status: 415 });
  return undefined;
}

function check(schema: z.ZodType, value: unknown, where: string): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return cleanInput(parsed.data, where);
  const issues = parsed.error.issues.map((issue) => ({
    path: [where, ...issue.path].join("."),
    message: issue.message,
  }));
  throw new AppError("input.invalid", { status: 400, detail: { issues } });
}

/** A page of another origin may not act with our visitor's cookie; calls without a browser carry no Origin. */
export function refuseForeignOrigin(request: FastifyRequest, publicUrl: string): void {
  const origin = request.headers.origin;
  if (request.method === "GET" || origin === undefined || origin === publicUrl) return;
  throw new AppError("request.foreign_origin", { status: 403 });
}
