// The map, loaded when it is first shown: importing this costs a page almost nothing.
export { boxOfArea } from "./box-of-area.ts";
export type { MapMark } from "./map-marks.ts";
export { PlaceMap, preloadMap } from "./place-map.tsx";
