import Fastify, { type FastifyInstance } from "fastify";
import { serveDoor } from "./door/serve-door.ts";
import { serveSignIn } from "./pages/serve-sign-in.ts";
import type { Simulator } from "./state/simulator.ts";

/** The simulator over HTTP: ThaID's paths, the page that stands for the phone's app, and the simulator's own door. */
export function buildApp(simulator: Simulator): FastifyInstance {
  const app = Fastify({ forceCloseConnections: true });
  app.register((scope) => serveDoor(scope, simulator), { prefix: "/simulator" });
  app.register((scope) => serveSignIn(scope, simulator), { prefix: "/sign-in" });
  app.register(async (scope) => {
    // The provider reads bodies itself.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, _body, done) => done(null));
    scope.all("/*", async (request, reply) => {
      reply.hijack();
      await simulator.serving().provider.callback()(request.raw, reply.raw);
    });
  });
  return app;
}
