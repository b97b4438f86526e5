import type { FastifyInstance, FastifyReply } from "fastify";
import sharp from "sharp";
import type { Simulator } from "../state/simulator.ts";
import { LineError, notFound } from "./line-error.ts";

const previewPixels = 240;

type Params = { Params: { messageId: string } };

/** LINE draws a frame of a video; here it is a grey one. */
const drawFrame = (): Promise<Buffer> =>
  sharp({ create: { width: previewPixels, height: 135, channels: 3, background: "#555" } })
    .jpeg()
    .toBuffer();

/** Throws 404 when the bytes are no picture. */
const shrink = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes)
    .rotate()
    .resize(previewPixels, previewPixels, { fit: "inside", withoutEnlargement: true })
    .jpeg()
    .toBuffer()
    .catch(() => {
      throw notFound("not found");
    });

/** The bytes behind photos, videos and files that people sent. */
export function serveContent(app: FastifyInstance, { contents, clock }: Simulator): void {
  function find(messageId: string) {
    const info = contents.info(messageId);
    if (info === undefined) throw notFound("not found");
    if (info.gone) throw new LineError(410, { message: "The content is gone" });
    return { ...info, isReady: clock.now() >= info.readyAt };
  }

  async function read(messageId: string): Promise<Buffer> {
    const bytes = await contents.read(messageId);
    if (bytes === undefined) throw notFound("not found");
    return bytes;
  }

  const stillPreparing = (reply: FastifyReply) => reply.code(202).send();

  app.get<Params>("/v2/bot/message/:messageId/content", async ({ params }, reply) => {
    const { contentType, isReady } = find(params.messageId);
    if (!isReady) return stillPreparing(reply);
    return reply.header("content-type", contentType).send(await read(params.messageId));
  });

  app.get<Params>("/v2/bot/message/:messageId/content/preview", async ({ params }, reply) => {
    const { contentType, isReady } = find(params.messageId);
    if (!isReady) return stillPreparing(reply);
    const bytes = await read(params.messageId);
    const preview = contentType.startsWith("video/") ? await drawFrame() : await shrink(bytes);
    return reply.header("content-type", "image/jpeg").send(preview);
  });

  app.get<Params>("/v2/bot/message/:messageId/content/transcoding", async ({ params }) => ({
    status: find(params.messageId).isReady ? "succeeded" : "processing",
  }));
}
