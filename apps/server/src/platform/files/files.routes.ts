import type { FastifyInstance } from "fastify";
import type { Db, TablesOf } from "../db/db.ts";
import { AppError } from "../errors.ts";
import type { FileLinks } from "./file-links.ts";
import type { FileStore } from "./file-store.ts";

/** `/files/{id}`: whoever holds a sealed address may see the file until it lapses; who gets one is the owning room's policy. */
export function fileRoutes(
  app: FastifyInstance,
  { db, store, links }: { db: Db; store: FileStore; links: FileLinks },
): void {
  app.get<{
    Params: { id: string };
    Querystring: { until?: string; seal?: string };
  }>("/files/:id", async (request, reply) => {
    const { until = "", seal = "" } = request.query;
    if (!links.isValid(request.params.id, until, seal)) throw new AppError("file.not_found", { status: 404 });
    const file = await db
      .withTables<TablesOf<"platform">>()
      .selectFrom("platform.file")
      .select(["sha256", "mediaType"])
      .where("id", "=", request.params.id)
      .where("erasedAt", "is", null)
      .executeTakeFirst();
    if (!file) throw new AppError("file.not_found", { status: 404 });
    return reply
      .type(file.mediaType)
      .header("cache-control", "private, max-age=86400")
      .send(await store.read(file.sha256));
  });
}
