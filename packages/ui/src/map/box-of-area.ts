import type { AreaShapes } from "@paknam/contract";

type Box = [west: number, south: number, east: number, north: number];

/**
 * The box around one sub-district, for a map that is to show it rather than the whole province.
 * @returns undefined while shapes are not there, or for an area without a shape
 */
export function boxOfArea(shapes: AreaShapes | undefined, code: string | undefined): Box | undefined {
  const geometry = shapes?.collection.features.find(({ properties }) => properties.code === code)?.geometry;
  if (typeof geometry !== "object" || geometry === null || !("coordinates" in geometry)) return undefined;
  let box: Box | undefined;
  for (const [x, y] of positionsIn(geometry.coordinates)) {
    const [west, south, east, north] = box ?? [x, y, x, y];
    box = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  }
  return box;
}

/** Polygons and multipolygons nest their positions at different depths. */
function positionsIn(coordinates: unknown): [number, number][] {
  if (!Array.isArray(coordinates)) return [];
  const [x, y]: unknown[] = coordinates;
  if (typeof x === "number" && typeof y === "number") return [[x, y]];
  return coordinates.flatMap(positionsIn);
}
