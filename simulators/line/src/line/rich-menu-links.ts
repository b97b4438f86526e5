import type { FastifyInstance } from "fastify";
import { userIdPattern } from "../state/ids.ts";
import type { Simulator } from "../state/simulator.ts";
import { badRequest, notFound } from "./line-error.ts";

type ByMenu = { Params: { richMenuId: string } };
type ByUser = { Params: { userId: string } };

/** Which rich menu everyone sees, and which one a single person. */
export function serveRichMenuLinks(app: FastifyInstance, { richMenus, people, live }: Simulator): void {
  /** Throws as LINE does for a menu that is unknown or has no picture yet. */
  function checkUsable(richMenuId: string): void {
    const richMenu = richMenus.find(richMenuId);
    if (richMenu === undefined) throw notFound("richmenu not found");
    if (richMenu.image === undefined) throw badRequest("must upload richmenu image before applying it to user");
  }

  function checkUserId(userId: string): void {
    if (!userIdPattern.test(userId)) throw badRequest("The value for the 'userId' parameter is invalid");
  }

  app.post<ByMenu>("/v2/bot/user/all/richmenu/:richMenuId", async ({ params }) => {
    checkUsable(params.richMenuId);
    richMenus.setDefault(params.richMenuId);
    live.tell({ kind: "richmenu" });
    return {};
  });

  app.get("/v2/bot/user/all/richmenu", async () => {
    const richMenuId = richMenus.defaultId();
    if (richMenuId === undefined) throw notFound("no default richmenu");
    return { richMenuId };
  });

  app.delete("/v2/bot/user/all/richmenu", async () => {
    richMenus.setDefault(undefined);
    live.tell({ kind: "richmenu" });
    return {};
  });

  app.post<ByUser & ByMenu>("/v2/bot/user/:userId/richmenu/:richMenuId", async ({ params }) => {
    checkUserId(params.userId);
    checkUsable(params.richMenuId);
    // LINE answers 200 for people it does not know or who blocked the account, too.
    const person = people.find(params.userId);
    if (person !== undefined) person.richMenuId = params.richMenuId;
    live.tell({ userId: params.userId, kind: "richmenu" });
    return {};
  });

  app.get<ByUser>("/v2/bot/user/:userId/richmenu", async ({ params }) => {
    checkUserId(params.userId);
    const richMenuId = people.find(params.userId)?.richMenuId;
    if (richMenuId === undefined) throw notFound("the user has no richmenu");
    return { richMenuId };
  });

  app.delete<ByUser>("/v2/bot/user/:userId/richmenu", async ({ params }) => {
    checkUserId(params.userId);
    const person = people.find(params.userId);
    if (person !== undefined) delete person.richMenuId;
    live.tell({ userId: params.userId, kind: "richmenu" });
    return {};
  });
}
