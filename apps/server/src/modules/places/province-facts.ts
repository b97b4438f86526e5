import type { Category, Province } from "@paknam/contract";
import type { Deps } from "../../platform/room.ts";
import { areasOfLevel } from "./areas.queries.ts";
import { hasBoundaries } from "./locate-point.ts";
import type { ProvinceFile } from "./province-file.ts";

/** What every page asks first. */
export async function provinceFacts(
  { db, config }: Deps,
  file: ProvinceFile,
  categories: readonly Category[],
): Promise<Province> {
  const [lng, lat] = file.centre;
  const [west, south, east, north] = file.boundingBox;
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    throw new Error("the bounding box has four sides");
  return {
    mode: config.mode,
    code: file.code,
    name: file.name,
    centre: { lat, lng },
    box: [west, south, east, north],
    liffId: config.line.liffId,
    phoneOrigin: config.phoneOrigin,
    categories: [...categories],
    emergencies: file.emergencyNumbers,
    centrePhone: file.complaintCentre.hotline,
    districts: await areasOfLevel(db, "district"),
    subDistricts: await areasOfLevel(db, "sub-district"),
    areasAreApproximate: !(await hasBoundaries(db)),
  };
}
