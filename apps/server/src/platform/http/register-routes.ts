import type { FastifyInstance, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Callers } from "../auth/callers.ts";
import { AppError } from "../errors.ts";
import type { Call, Served } from "./serve.ts";

/**
 * Puts the rooms' endpoints on the server: limit, authenticate, validate, then the handler, whose answer passes the response schema.
 * @param publicUrl the one origin from which a browser may change something with a cookie
 */
export function registerRoutes(
  app: FastifyInstance,
  options: { routes: readonly Served[]; callers: Callers; publicUrl: string },
): void {
  for (const { route, handle } of options.routes) {
    app.route({
      method: route.method,
      url: route.path,
      config: {
        rateLimit: { max: route.perMinute ?? 600, timeWindow: "1 minute" },
      },
      handler: async (request, reply) => {
        refuseForeignOrigin(request, options.publicUrl);
        const caller = route.caller === "anyone" ? undefined : await options.callers[route.caller](request);
        if (caller === null) throw new AppError("session.missing", { status: 401 });
        const call = {
          caller,
          params: check(route.params, request.params, "params"),
          query: check(route.query, request.query, "query"),
          body: request.isMultipart?.() ? undefined : check(route.body, request.body ?? undefined, "body"),
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

function check(schema: z.ZodType, value: unknown, where: string): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
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
