import type { FastifyInstance } from "fastify";
import sharp from "sharp";
import type { Simulator } from "../state/simulator.ts";
import { LineError, notFound } from "./line-error.ts";

const previewPixels = 240;

type Params = { Params: { messageId: string } };

/** The bytes behind photos, videos and files that people sent. */
export function serveContent(app: FastifyInstance, { contents, clock }: Simulator): void {
  function find(messageId: string) {
    const info = contents.info(messageId);
    if (info === undefined) throw notFound("not found");
    if (info.gone) throw new LineError(410, { message: "The content is gone" });
    return info;
  }

  async function read(messageId: string): Promise<Buffer> {
    const bytes = await contents.read(messageId);
    if (bytes === undefined) throw notFound("not found");
    return bytes;
  }

  app.get<Params>("/v2/bot/message/:messageId/content", async ({ params }, reply) => {
    const { contentType, readyAt } = find(params.messageId);
    if (clock.now() < readyAt) return reply.code(202).send();
    return reply.header("content-type", contentType).send(await read(params.messageId));
  });

  app.get<Params>("/v2/bot/message/:messageId/content/preview", async ({ params }, reply) => {
    find(params.messageId);
    const preview = await sharp(await read(params.messageId))
      .rotate()
      .resize(previewPixels, previewPixels, { fit: "inside", withoutEnlargement: true })
      .jpeg()
      .toBuffer()
      .catch(() => {
        throw notFound("not found");
      });
    return reply.header("content-type", "image/jpeg").send(preview);
  });

  app.get<Params>("/v2/bot/message/:messageId/content/transcoding", async ({ params }) => ({
    status: clock.now() < find(params.messageId).readyAt ? "processing" : "succeeded",
  }));
}
