import type { FastifyInstance } from "fastify";
import { check } from "../checks/check-body.ts";
import { richMenuRequest } from "../checks/requests.ts";
import { type RichMenu, richMenusMax } from "../state/rich-menus.ts";
import type { Simulator } from "../state/simulator.ts";
import { type ByMenu, findRichMenu } from "./find-rich-menu.ts";
import { badRequest } from "./line-error.ts";

const present = ({ richMenuId, menu }: RichMenu) => ({ richMenuId, ...menu });

/** Rich menus themselves. */
export function serveRichMenus(app: FastifyInstance, simulator: Simulator): void {
  const { richMenus, people, live } = simulator;

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

  app.get<ByMenu>("/v2/bot/richmenu/:richMenuId", async ({ params }) =>
    present(findRichMenu(simulator, params.richMenuId)),
  );

  app.delete<ByMenu>("/v2/bot/richmenu/:richMenuId", async ({ params }) => {
    findRichMenu(simulator, params.richMenuId);
    richMenus.delete(params.richMenuId);
    people.unlinkRichMenu(params.richMenuId);
    live.tell({ kind: "richmenu" });
    return {};
  });
}
