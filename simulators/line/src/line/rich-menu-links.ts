import type { FastifyInstance } from "fastify";
import { check } from "../checks/check-body.ts";
import { richMenuBulkLinkRequest, richMenuBulkUnlinkRequest } from "../checks/requests.ts";
import type { Simulator } from "../state/simulator.ts";
import { type ByMenu, checkShowable } from "./find-rich-menu.ts";
import { notFound } from "./line-error.ts";
import { type ByUser, readUserId } from "./user-id.ts";

/** LINE works off bulk requests in the background and does not say how soon. */
const bulkDelayMs = 200;

/** Which rich menu everyone sees, and which one a single person or up to 500. */
export function serveRichMenuLinks(app: FastifyInstance, simulator: Simulator): void {
  const { richMenus, people, live, clock } = simulator;

  /** LINE answers 200 for people it does not know or who blocked the account, too. */
  function link(userId: string, richMenuId: string | undefined): void {
    const person = people.find(userId);
    if (person === undefined) return;
    person.richMenuId = richMenuId;
    live.tell({ userId, kind: "richmenu" });
  }

  app.post<ByMenu>("/v2/bot/user/all/richmenu/:richMenuId", async ({ params }) => {
    checkShowable(simulator, params.richMenuId);
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
    const userId = readUserId(params.userId);
    checkShowable(simulator, params.richMenuId);
    link(userId, params.richMenuId);
    return {};
  });

  app.get<ByUser>("/v2/bot/user/:userId/richmenu", async ({ params }) => {
    const richMenuId = people.find(readUserId(params.userId))?.richMenuId;
    if (richMenuId === undefined) throw notFound("the user has no richmenu");
    return { richMenuId };
  });

  app.delete<ByUser>("/v2/bot/user/:userId/richmenu", async ({ params }) => {
    link(readUserId(params.userId), undefined);
    return {};
  });

  app.post("/v2/bot/richmenu/bulk/link", async (request, reply) => {
    const body = check(richMenuBulkLinkRequest, request.body);
    const richMenuId = String(body["richMenuId"]);
    checkShowable(simulator, richMenuId);
    clock.schedule(bulkDelayMs, () => {
      for (const userId of body["userIds"] as string[]) link(userId, richMenuId);
    });
    return reply.code(202).send({});
  });

  app.post("/v2/bot/richmenu/bulk/unlink", async (request, reply) => {
    const { userIds } = check(richMenuBulkUnlinkRequest, request.body);
    clock.schedule(bulkDelayMs, () => {
      for (const userId of userIds as string[]) link(userId, undefined);
    });
    return reply.code(202).send({});
  });
}
