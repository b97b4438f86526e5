// The map, loaded when it is first shown: importing this costs a page almost nothing.
export type { MapMark } from "./map-marks.ts";
export { PlaceMap } from "./place-map.tsx";
