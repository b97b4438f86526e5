import { randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { serveDoor } from "./door/serve-door.ts";
import { servePhone } from "./door/serve-phone.ts";
import { readJsonBodies } from "./json-body.ts";
import { serveLine } from "./line/serve-line.ts";
import type { Simulator } from "./state/simulator.ts";

/** LINE takes requests of up to 2 MB. */
const bodyBytesMax = 2 * 1024 * 1024;

const answerNotFound = (request: FastifyRequest, reply: FastifyReply) =>
  reply.code(404).header("x-line-request-id", request.id).send({ message: "Not found" });

/** The simulator over HTTP: LINE's paths, the simulator's own door, and the phone. */
export function buildApp(simulator: Simulator): FastifyInstance {
  const app = Fastify({
    bodyLimit: bodyBytesMax,
    // Phones keep their live connection open for ever, and hanging is one of the faults.
    forceCloseConnections: true,
    genReqId: () => randomUUID(),
    // A path that cannot be decoded is nowhere, too.
    frameworkErrors: (_error, request, reply) => answerNotFound(request, reply),
  });
  readJsonBodies(app);
  app.setNotFoundHandler(answerNotFound);
  app.register((scope) => serveLine(scope, simulator));
  app.register((scope) => serveDoor(scope, simulator), { prefix: "/simulator" });
  app.register((scope) => servePhone(scope));
  return app;
}
