import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const built = fileURLToPath(new URL("../../phone/dist", import.meta.url));

const missing = "The LINE simulator runs. Its phone is not built yet: npm run build\n";

/** The phone in the browser, once it has been built. */
export async function servePhone(app: FastifyInstance): Promise<void> {
  if (existsSync(built)) await app.register(fastifyStatic, { root: built, redirect: true });
  else app.get("/", async (_request, reply) => reply.type("text/plain; charset=utf-8").send(missing));
}
