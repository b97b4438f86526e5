import type { FastifyInstance } from "fastify";
import { notFound } from "./line-error.ts";

/** What LINE tells of groups and rooms. Nobody here has one, so that it knows none of the ids. */
export const groupPaths = [
  "GET /v2/bot/group/:groupId/summary",
  "GET /v2/bot/group/:groupId/members/count",
  "GET /v2/bot/group/:groupId/members/ids",
  "GET /v2/bot/group/:groupId/member/:userId",
  "POST /v2/bot/group/:groupId/leave",
  "GET /v2/bot/room/:roomId/members/count",
  "GET /v2/bot/room/:roomId/members/ids",
  "GET /v2/bot/room/:roomId/member/:userId",
  "POST /v2/bot/room/:roomId/leave",
] as const;

/** Groups and rooms: 404 to all. */
export function serveGroups(app: FastifyInstance): void {
  for (const path of groupPaths) {
    const [method = "", url = ""] = path.split(" ");
    app.route({
      method,
      url,
      handler: async () => {
        throw notFound();
      },
    });
  }
}
