import type { FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { Db } from "../db/db.ts";

/** `/healthz`: the process lives. `/readyz`: it can serve, the database answers. */
export function healthRoutes(app: FastifyInstance, { db }: { db: Db }): void {
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const isReady = await sql`select 1`.execute(db).then(
      () => true,
      () => false,
    );
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? "ready" : "database unreachable" });
  });
}
