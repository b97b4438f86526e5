import type { Point } from "@paknam/contract";
import type { Map as MapLibre, MapLibreEvent } from "maplibre-gl";
import { useEffect, useRef } from "react";
import type { PlaceMapProps } from "./place-map-props.ts";

/** Near enough to point at a street, far enough to see lines and names of the sub-districts around. */
const NEAR_ZOOM = 13.5;

/**
 * The place under the middle of the map, where the page draws a pin that stands still: told when the map rests after a person moved it
 * (finger, mouse, arrow keys, zoom buttons); a place given from outside is moved to without being told back.
 */
export function useCentre(map: MapLibre | null, props: Pick<PlaceMapProps, "centre" | "onCentreMove">): void {
  const tell = useRef(props.onCentreMove);
  tell.current = props.onCentreMove;
  const isUsed = props.onCentreMove !== undefined;
  const lat = props.centre?.lat;
  const lng = props.centre?.lng;

  useEffect(() => {
    if (!map || !isUsed) return;
    const onRest = (event: MapLibreEvent<unknown>) => {
      if (!event.originalEvent) return;
      const middle = map.getCenter();
      tell.current?.({ lat: Number(middle.lat.toFixed(6)), lng: Number(middle.lng.toFixed(6)) });
    };
    map.on("moveend", onRest);
    return () => {
      map.off("moveend", onRest);
    };
  }, [map, isUsed]);

  useEffect(() => {
    if (!map || !isUsed || lat === undefined || lng === undefined) return;
    const middle: Point = map.getCenter();
    if (Math.hypot(middle.lat - lat, middle.lng - lng) < 0.000_005) return;
    map.jumpTo({ center: [lng, lat], zoom: Math.max(map.getZoom(), NEAR_ZOOM) });
  }, [map, isUsed, lat, lng]);
}
