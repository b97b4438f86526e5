// Opening the room

export { areaPoints, areaRefs, areasOfLevel, isArea } from "./areas.queries.ts";
// Which area a point or a name means
export { findPlace } from "./find-place.ts";
// Boundaries, once the province gives them
export { type BoundaryReport, importBoundaries } from "./import-boundaries.ts";
export { locatePoint } from "./locate-point.ts";
// Who serves a place that is not ours
export { outside } from "./neighbours.queries.ts";
export { openPlaces } from "./open-places.ts";
export { placeInSentence } from "./place-in-sentence.ts";
