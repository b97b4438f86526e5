import type { FastifyInstance } from "fastify";
import { check } from "../checks/check-body.ts";
import { richMenuAliasChangeRequest, richMenuAliasRequest } from "../checks/requests.ts";
import { aliasesMax } from "../state/rich-menus.ts";
import type { Simulator } from "../state/simulator.ts";
import { badRequest, notFound } from "./line-error.ts";

type ByAlias = { Params: { aliasId: string } };

const present = ([richMenuAliasId, richMenuId]: readonly [string, string]) => ({ richMenuAliasId, richMenuId });

/** Names of rich menus, by which a tap switches from one to another. */
export function serveRichMenuAliases(app: FastifyInstance, { richMenus }: Simulator): void {
  const aliases = richMenus.aliases();

  function find(aliasId: string): string {
    const richMenuId = aliases.get(aliasId);
    if (richMenuId === undefined) throw notFound("richmenu alias not found");
    return richMenuId;
  }

  function checkMenu(richMenuId: unknown): string {
    if (richMenus.find(String(richMenuId)) === undefined) throw badRequest("richmenu not found");
    return String(richMenuId);
  }

  app.post("/v2/bot/richmenu/alias", async (request) => {
    const { richMenuAliasId, richMenuId } = check(richMenuAliasRequest, request.body);
    const aliasId = String(richMenuAliasId);
    const menuId = checkMenu(richMenuId);
    if (aliases.has(aliasId)) throw badRequest("conflict richmenu alias id");
    if (aliases.size >= aliasesMax) throw badRequest("The maximum number of rich menu aliases has been reached");
    aliases.set(aliasId, menuId);
    return {};
  });

  app.get("/v2/bot/richmenu/alias/list", async () => ({ aliases: [...aliases].map(present) }));

  app.get<ByAlias>("/v2/bot/richmenu/alias/:aliasId", async ({ params }) =>
    present([params.aliasId, find(params.aliasId)]),
  );

  app.post<ByAlias>("/v2/bot/richmenu/alias/:aliasId", async ({ params, body }) => {
    const { richMenuId } = check(richMenuAliasChangeRequest, body);
    find(params.aliasId);
    aliases.set(params.aliasId, checkMenu(richMenuId));
    return {};
  });

  app.delete<ByAlias>("/v2/bot/richmenu/alias/:aliasId", async ({ params }) => {
    find(params.aliasId);
    aliases.delete(params.aliasId);
    return {};
  });
}
