import { wordsIn } from "@paknam/wording";
import { lazy, Suspense } from "react";
import type { PlaceMapProps } from "./place-map-props.ts";
import "./place-map.css";

const load = () => import("./map-canvas.tsx");
const MapCanvas = lazy(load);

/** For a page that is about its map: fetches it while the page still waits for other things. */
export const preloadMap = (): void => void load().catch(() => undefined);

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
