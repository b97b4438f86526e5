import type { FastifyError, FastifyInstance } from "fastify";
import { ZodError } from "zod";
import type { Simulator } from "../state/simulator.ts";
import { serveAccountSettings } from "./account.ts";
import { serveBehaviours } from "./behaviours.ts";
import { serveBursts } from "./bursts.ts";
import { serveControls } from "./controls.ts";
import { serveDeliveries } from "./deliveries.ts";
import { DoorError } from "./door-error.ts";
import { serveEvents } from "./events.ts";
import { serveFaults } from "./faults.ts";
import { serveLive } from "./live.ts";
import { letLocalPagesIn } from "./local-pages.ts";
import { serveMessages } from "./messages.ts";
import { servePictures } from "./pictures.ts";
import { serveRareEvents } from "./rare-events.ts";
import { serveResources } from "./resources.ts";
import { serveSignIn } from "./sign-in.ts";
import { serveUsers } from "./users.ts";

/** The simulator's own door: people, what they do, what they were sent, and how LINE misbehaves. */
export async function serveDoor(app: FastifyInstance, simulator: Simulator): Promise<void> {
  letLocalPagesIn(app);
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    if (error instanceof DoorError) return reply.code(error.status).send({ message: error.message });
    if (error instanceof ZodError) {
      const details = error.issues.map(({ path, message }) => ({ property: path.join("."), message }));
      return reply.code(400).send({ message: "The request body is invalid", details });
    }
    const status = error.statusCode ?? 500;
    if (status >= 500) console.error(error);
    return reply.code(status).send({ message: error.message });
  });
  for (const serve of [
    serveUsers,
    serveMessages,
    serveEvents,
    serveRareEvents,
    serveBursts,
    serveBehaviours,
    servePictures,
    serveDeliveries,
    serveControls,
    serveFaults,
    serveAccountSettings,
    serveSignIn,
    serveLive,
    serveResources,
  ]) {
    serve(app, simulator);
  }
}
