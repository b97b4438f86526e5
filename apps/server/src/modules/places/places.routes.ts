import { type Category, province } from "@paknam/contract";
import { type Served, serve } from "../../platform/http/serve.ts";
import type { Deps } from "../../platform/room.ts";
import { areaShapes } from "./area-shapes.ts";
import { findPlace } from "./find-place.ts";
import { outside } from "./neighbours.queries.ts";
import { provinceFacts } from "./province-facts.ts";
import type { ProvinceFile } from "./province-file.ts";

/** The public endpoints about places. */
export function placesRoutes(
  deps: Deps,
  given: { file: ProvinceFile; categories: () => readonly Category[] },
): Served[] {
  return [
    serve(province.getProvince, async ({ reply }) => {
      reply.header("cache-control", "public, max-age=60");
      return provinceFacts(deps, given.file, given.categories());
    }),
    serve(province.findPlace, ({ body }) =>
      body.neighbour ? outside(deps.db, body.neighbour, body.point ?? null) : findPlace(deps.db, body),
    ),
    serve(province.getAreaShapes, async ({ reply }) => {
      reply.header("cache-control", "public, max-age=3600");
      return areaShapes(deps.db);
    }),
  ];
}
