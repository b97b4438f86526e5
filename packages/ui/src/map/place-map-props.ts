import type { AreaShapes, Point } from "@paknam/contract";
import type { MapMark } from "./map-marks.ts";

export type PlaceMapProps = {
  /** What it shows, for those who cannot see it; a table or words beside it say the same. */
  label: string;
  language: string;
  /** Province.box: west, south, east, north. */
  box: readonly [number, number, number, number];
  /** From /api/areas.geojson; until it is there the map shows land and sea without lines. */
  shapes: AreaShapes | undefined;
  /** Many things, clustered. */
  marks?: readonly MapMark[];
  onChoose?: (id: string) => void;
  /** The one place a page is about. With onPinMove it can be dragged, tapped elsewhere and moved with the arrow keys. */
  pin?: Point | null;
  onPinMove?: (point: Point) => void;
  /** For pages that draw a still pin over the middle: where the middle is to be, and where a person moved it. */
  centre?: Point | null;
  onCentreMove?: (point: Point) => void;
  /** A sub-district to tint. */
  areaCode?: string | null;
  className?: string;
};
