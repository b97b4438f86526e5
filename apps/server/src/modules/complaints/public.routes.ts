import { citizen, map, province } from "@paknam/contract";
import { type Served, serve } from "../../platform/http/serve.ts";
import type { Deps } from "../../platform/room.ts";
import type { ComplaintsContext } from "./context.ts";
import { openPublicMap } from "./map/public-map.ts";
import { presentOwn } from "./queries/present-own.ts";
import { trackComplaint } from "./queries/track-complaint.ts";

/** What anybody may ask: a complaint by number and code, the map, the likeliest categories of some words. */
export function publicRoutes(deps: Deps, context: ComplaintsContext): Served[] {
  const { db, links } = deps;
  const publicMap = openPublicMap(deps);
  return [
    serve(citizen.trackComplaint, async ({ body, reply }) => {
      reply.header("cache-control", "no-store");
      const complaint = await trackComplaint(db, context, body);
      return presentOwn(db, { ...context, links }, { complaint, mayAct: false });
    }),
    serve(map.getMap, async ({ query, reply }) => {
      reply.header("cache-control", "public, max-age=30");
      return publicMap(query);
    }),
    serve(province.suggestCategories, async ({ body }) => ({
      categories: context.categories.suggest(body.text, 3),
    })),
  ];
}
