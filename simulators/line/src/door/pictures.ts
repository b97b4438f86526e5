import type { FastifyInstance } from "fastify";
import type { Simulator } from "../state/simulator.ts";
import { DoorError } from "./door-error.ts";

/** Pictures for the phone, which has no channel access token. */
export function servePictures(app: FastifyInstance, { contents, richMenus }: Simulator): void {
  app.get<{ Params: { messageId: string } }>("/content/:messageId", async ({ params }, reply) => {
    const info = contents.info(params.messageId);
    const bytes = info === undefined || info.gone ? undefined : await contents.read(params.messageId);
    if (info === undefined || bytes === undefined) throw new DoorError(404, "There is no such content");
    // People send what they like: the browser must neither guess nor run it.
    return reply
      .header("content-type", info.contentType)
      .header("x-content-type-options", "nosniff")
      .header("content-security-policy", "sandbox; default-src 'none'")
      .send(bytes);
  });

  app.get<{ Params: { richMenuId: string } }>("/richmenus/:richMenuId/image", async ({ params }, reply) => {
    const image = richMenus.find(params.richMenuId)?.image;
    if (image === undefined) throw new DoorError(404, "There is no such rich menu image");
    return reply.header("content-type", image.contentType).send(Buffer.from(image.base64, "base64"));
  });
}
