import type { FastifyInstance } from "fastify";

const localOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Pages of this machine may use the door from any port; pages from elsewhere are refused, since the door signs people in. */
export function letLocalPagesIn(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined || origin === `${request.protocol}://${request.host}`) return;
    if (!localOrigin.test(origin))
      return reply.code(403).send({ message: "Only pages of this machine may use the simulator" });
    reply.header("access-control-allow-origin", origin).header("vary", "origin");
    if (request.method !== "OPTIONS") return;
    return reply
      .code(204)
      .header("access-control-allow-methods", "GET, POST, PUT, DELETE")
      .header("access-control-allow-headers", "content-type")
      .header("access-control-max-age", "600")
      .send();
  });
  // Gives preflight requests a route, so that the hook above sees them.
  app.options("/*", async (_request, reply) => reply.code(204).send());
}
