import type { Category } from "@paknam/contract";
import type { Deps, Room } from "../../platform/room.ts";
import { loadPlaces, readPlacesFiles } from "./load-province.ts";
import { placesRoutes } from "./places.routes.ts";
import type { ProvinceFile } from "./province-file.ts";

/**
 * Opens the room.
 * @param given.categories what citizens choose from; a higher room's, so app.ts hands it in
 */
export async function openPlaces(
  deps: Deps,
  given: { categories: () => readonly Category[] },
): Promise<Room & { province: ProvinceFile }> {
  const files = await readPlacesFiles(deps.config.provinceDir);
  return {
    province: files.province,
    routes: placesRoutes(deps, { file: files.province, categories: given.categories }),
    loadProvince: () => loadPlaces(deps.db, files),
  };
}
