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
    if (!links.isValid(request.params.id, until, seal)) throw notFound();
    const file = await db
      .withTables<TablesOf<"platform">>()
      .selectFrom("platform.file")
      .select(["sha256", "mediaType"])
      .where("id", "=", request.params.id)
      .where("hiddenAt", "is", null)
      .where("erasedAt", "is", null)
      .executeTakeFirst();
    if (!file) throw notFound();
    // Bytes that are not there (a store restored from an older copy) are no fault of this request.
    const bytes = await store.read(file.sha256).catch((cause) => {
      throw cause.code === "ENOENT" ? notFound(cause) : cause;
    });
    return reply.type(file.mediaType).header("cache-control", "private, max-age=86400").send(bytes);
  });
}

const notFound = (cause?: unknown): AppError => new AppError("file.not_found", { status: 404, cause });
