import { citizen, map, province, type QueryOf } from "@paknam/contract";
import { type Served, serve } from "../../platform/http/serve.ts";
import type { Deps } from "../../platform/room.ts";
import type { ComplaintsContext } from "./context.ts";
import { openPublicMap } from "./map/public-map.ts";
import { presentOwn } from "./queries/present-own.ts";
import { trackComplaint } from "./queries/track-complaint.ts";

/** What anybody may ask: a complaint by number and code, the map, the likeliest categories of some words. */
export function publicRoutes(deps: Deps, context: ComplaintsContext): Served[] {
  const { db, links } = deps;
  const publicMap = openPublicMap(deps, context.categories);
  return [
    serve(citizen.trackComplaint, async ({ body, reply }) => {
      reply.header("cache-control", "no-store");
      const complaint = await trackComplaint(db, context, body);
      return presentOwn(db, { ...context, links }, { complaint, mayAct: false });
    }),
    {
      route: map.getMap,
      // Not through `serve`: the bytes are kept ready, and parsing and writing 20,000 points for each visitor would hold everybody up.
      async handle({ query, request, reply }) {
        const body = await publicMap(query as QueryOf<typeof map.getMap>);
        reply.header("cache-control", "public, max-age=30").header("vary", "accept-encoding").type("application/json");
        const isPacked = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
        if (isPacked) reply.header("content-encoding", "gzip");
        await reply.send(isPacked ? body.gzip : body.json);
      },
    },
    serve(province.suggestCategories, async ({ body }) => ({
      categories: context.categories.suggest(body.text, 3),
    })),
  ];
}
