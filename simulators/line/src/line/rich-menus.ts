import type { FastifyInstance } from "fastify";
import sharp from "sharp";
import { check } from "../checks/check-body.ts";
import { richMenuAliasRequest, richMenuRequest } from "../checks/requests.ts";
import { type RichMenu, richMenusMax } from "../state/rich-menus.ts";
import type { Simulator } from "../state/simulator.ts";
import { badRequest, LineError, notFound } from "./line-error.ts";

const imageBytesMax = 1024 * 1024;

type ById = { Params: { richMenuId: string } };
type ByAlias = { Params: { aliasId: string } };

const present = ({ richMenuId, menu }: RichMenu) => ({ richMenuId, ...menu });

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

/** Rich menus themselves, their pictures and aliases. */
export function serveRichMenus(app: FastifyInstance, { richMenus, people, live }: Simulator): void {
  function find(richMenuId: string): RichMenu {
    const richMenu = richMenus.find(richMenuId);
    if (richMenu === undefined) throw notFound("richmenu not found");
    return richMenu;
  }

  app.post("/v2/bot/richmenu", async (request) => {
    const menu = check(richMenuRequest, request.body);
    if (richMenus.count() >= richMenusMax) throw badRequest("The maximum number of rich menus has been reached");
    return { richMenuId: richMenus.create(menu).richMenuId };
  });

  app.post("/v2/bot/richmenu/validate", async (request) => {
    check(richMenuRequest, request.body);
    return {};
  });

  app.get("/v2/bot/richmenu/list", async () => ({ richmenus: richMenus.list().map(present) }));
  app.get<ById>("/v2/bot/richmenu/:richMenuId", async ({ params }) => present(find(params.richMenuId)));

  app.delete<ById>("/v2/bot/richmenu/:richMenuId", async ({ params }) => {
    find(params.richMenuId);
    richMenus.delete(params.richMenuId);
    for (const person of people.all()) if (person.richMenuId === params.richMenuId) delete person.richMenuId;
    live.tell({ kind: "richmenu" });
    return {};
  });

  app.post<ById>("/v2/bot/richmenu/:richMenuId/content", async (request) => {
    const richMenu = find(request.params.richMenuId);
    if (richMenu.image !== undefined) throw badRequest("An image has already been uploaded to the richmenu");
    const bytes = await checkImage(request.body);
    richMenu.image = { contentType: String(request.headers["content-type"]), base64: bytes.toString("base64") };
    live.tell({ kind: "richmenu" });
    return {};
  });

  app.get<ById>("/v2/bot/richmenu/:richMenuId/content", async ({ params }, reply) => {
    const { image } = find(params.richMenuId);
    if (image === undefined) throw notFound();
    return reply.header("content-type", image.contentType).send(Buffer.from(image.base64, "base64"));
  });

  app.post("/v2/bot/richmenu/alias", async (request) => {
    const { richMenuAliasId, richMenuId } = check(richMenuAliasRequest, request.body);
    if (richMenus.find(String(richMenuId)) === undefined) throw badRequest("richmenu not found");
    if (richMenus.aliases().has(String(richMenuAliasId))) throw badRequest("conflict richmenu alias id");
    richMenus.aliases().set(String(richMenuAliasId), String(richMenuId));
    return {};
  });

  const presentAlias = ([richMenuAliasId, richMenuId]: readonly [string, string]) => ({ richMenuAliasId, richMenuId });

  app.get("/v2/bot/richmenu/alias/list", async () => ({ aliases: [...richMenus.aliases()].map(presentAlias) }));

  app.get<ByAlias>("/v2/bot/richmenu/alias/:aliasId", async ({ params }) => {
    const richMenuId = richMenus.aliases().get(params.aliasId);
    if (richMenuId === undefined) throw notFound("richmenu alias not found");
    return presentAlias([params.aliasId, richMenuId]);
  });

  app.delete<ByAlias>("/v2/bot/richmenu/alias/:aliasId", async ({ params }) => {
    if (!richMenus.aliases().delete(params.aliasId)) throw notFound("richmenu alias not found");
    return {};
  });
}
