import type { Map as MapLibre, MapLibreEvent } from "maplibre-gl";
import { useEffect } from "react";
import type { PlaceMapProps } from "./place-map-props.ts";

export const BOX_PADDING_PX = 12;

/** Shows the whole box, also after the page has given the map another size, until a person moves the map or a place is to be seen. */
export function useBox(map: MapLibre | null, props: Pick<PlaceMapProps, "box" | "pin" | "centre">): void {
  const [west, south, east, north] = props.box;
  const isAboutPlace = Boolean(props.pin ?? props.centre);
  useEffect(() => {
    if (!map || isAboutPlace) return;
    const fit = () => map.fitBounds([west, south, east, north], { padding: BOX_PADDING_PX, animate: false });
    const leave = () => map.off("resize", fit).off("movestart", onMove);
    const onMove = (event: MapLibreEvent<unknown>) => event.originalEvent && leave();
    fit();
    map.on("resize", fit);
    map.on("movestart", onMove);
    return () => {
      leave();
    };
  }, [map, isAboutPlace, west, south, east, north]);
}
