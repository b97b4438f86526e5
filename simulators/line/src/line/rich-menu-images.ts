import type { FastifyInstance } from "fastify";
import sharp from "sharp";
import type { Simulator } from "../state/simulator.ts";
import { type ByMenu, findRichMenu } from "./find-rich-menu.ts";
import { badRequest, LineError, notFound } from "./line-error.ts";

const imageBytesMax = 1024 * 1024;

/** Throws 400 when LINE would not take the picture: JPEG or PNG, up to 1 MB, 800 to 2500 wide, at least 250 high, 1.45 times as wide as high. */
async function checkImage(body: unknown): Promise<Buffer> {
  if (!Buffer.isBuffer(body)) throw badRequest("The image is required");
  if (body.length > imageBytesMax) throw new LineError(413, { message: "Request Entity Too Large" });
  const {
    format,
    width = 0,
    height = 1,
  } = await sharp(body)
    .metadata()
    .catch(() => ({ format: undefined, width: 0, height: 1 }));
  if (format !== "jpeg" && format !== "png") throw badRequest("The image format is not supported");
  if (width < 800 || width > 2500 || height < 250 || width / height < 1.45)
    throw badRequest("The image size is invalid");
  return body;
}

/** The pictures of rich menus, which LINE takes and gives on its data host. */
export async function serveRichMenuImages(app: FastifyInstance, simulator: Simulator): Promise<void> {
  // Only here are pictures taken as they are; JSON and all else is 415.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(["image/jpeg", "image/png"], { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );

  app.post<ByMenu>("/v2/bot/richmenu/:richMenuId/content", async (request) => {
    const richMenu = findRichMenu(simulator, request.params.richMenuId);
    if (richMenu.image !== undefined) throw badRequest("An image has already been uploaded to the richmenu");
    const bytes = await checkImage(request.body);
    richMenu.image = { contentType: String(request.headers["content-type"]), base64: bytes.toString("base64") };
    simulator.live.tell({ kind: "richmenu" });
    return {};
  });

  app.get<ByMenu>("/v2/bot/richmenu/:richMenuId/content", async ({ params }, reply) => {
    const { image } = findRichMenu(simulator, params.richMenuId);
    if (image === undefined) throw notFound();
    return reply.header("content-type", image.contentType).send(Buffer.from(image.base64, "base64"));
  });
}
