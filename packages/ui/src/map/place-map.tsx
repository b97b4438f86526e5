import type { AreaShapes, Point } from "@paknam/contract";
import { wordsIn } from "@paknam/wording";
import { lazy, Suspense } from "react";
import type { MapMark } from "./map-marks.ts";
import "./place-map.css";

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

const MapCanvas = lazy(() => import("./map-canvas.tsx"));

/**
 * A map of the province from our own data, without tiles from anywhere. It fills its parent's width; give it a height
 * by className or the parent. Says so itself where areas are only approximate.
 * `<PlaceMap label={…} language="th" box={province.box} shapes={shapes} pin={point} onPinMove={setPoint} />`
 */
export function PlaceMap(props: PlaceMapProps) {
  const say = wordsIn(props.language);
  return (
    <div className={`pk-map ${props.className ?? ""}`}>
      <Suspense fallback={<div className="pk-map-waiting">{say("common.loading")}</div>}>
        <MapCanvas {...props} />
      </Suspense>
      {props.shapes && (
        <div className="pk-map-note">
          {props.shapes.approximate ? say("map.approximate") : props.shapes.attribution}
        </div>
      )}
    </div>
  );
}
