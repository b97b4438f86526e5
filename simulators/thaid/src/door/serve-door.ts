import type { FastifyError, FastifyInstance } from "fastify";
import { ZodError, z } from "zod";
import { readTyped } from "../pages/read-typed.ts";
import { noQuirks, quirksSchema } from "../state/quirks.ts";
import type { Simulator } from "../state/simulator.ts";
import { DoorError } from "./door-error.ts";
import { playSignIn } from "./play-sign-in.ts";

const typed = z.record(z.string(), z.string());
const signIn = z.strictObject({
  /** The address that the product sends a person to. */
  url: z.url(),
  /** Whose phone it is: a number of the list, or of somebody taken in before. */
  pid: z.string(),
  agrees: z.boolean().default(true),
});

/** The simulator's own door: its people, how ThaID misbehaves, what was called, and sign-ins without a browser. */
export async function serveDoor(app: FastifyInstance, simulator: Simulator): Promise<void> {
  const { people, calls } = simulator;
  // Programs of this machine call it; a page from anywhere could sign people in.
  app.addHook("onRequest", async ({ headers, protocol, host }, reply) => {
    if (headers.origin === undefined || headers.origin === `${protocol}://${host}`) return;
    return reply.code(403).send({ message: "Other pages may not use the simulator's door" });
  });
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    if (error instanceof ZodError) {
      const details = error.issues.map(({ path, message }) => ({ property: path.join("."), message }));
      return reply.code(400).send({ message: "The request body is invalid", details });
    }
    const status = error instanceof DoorError ? error.status : (error.statusCode ?? 500);
    if (status >= 500) console.error(error);
    return reply.code(status).send({ message: error.message });
  });

  app.get("/config", async () => {
    const { clientId } = simulator.config;
    return { issuer: simulator.serving().url, clientId, redirectUrls: simulator.redirectUrls() };
  });
  app.put("/config", async (request) => {
    const { redirectUrls } = z.strictObject({ redirectUrls: z.array(z.url()) }).parse(request.body);
    simulator.setRedirectUrls(redirectUrls);
    return { redirectUrls };
  });

  app.get("/quirks", async () => simulator.quirks());
  // Given ones are set, the others stay as they are.
  app.put("/quirks", async (request) => {
    const given = z.record(z.string(), z.unknown()).parse(request.body);
    simulator.setQuirks(quirksSchema.parse({ ...simulator.quirks(), ...given }));
    return simulator.quirks();
  });
  app.delete("/quirks", async () => {
    simulator.setQuirks(noQuirks);
    return simulator.quirks();
  });

  app.get("/people", async () => ({ people: people.demo() }));
  app.post("/people", async (request) => {
    const read = readTyped(typed.parse(request.body));
    if (!read.ok) throw new DoorError(400, read.fault);
    return people.take(read.person);
  });

  app.get("/calls", async () => ({ calls: calls.list() }));
  app.delete("/calls", async (_request, reply) => {
    calls.clear();
    return reply.code(204).send();
  });

  app.post("/sign-ins", async (request) => {
    const { url, pid, agrees } = signIn.parse(request.body);
    const citizen = people.withPid(pid);
    if (!citizen) throw new DoorError(404, "Nobody here has that number");
    return { callbackUrl: await playSignIn({ url, sub: citizen.sub, agrees, issuer: simulator.serving().url }) };
  });
}
