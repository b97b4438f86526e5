import type { GeoJSONSource, MapLayerMouseEvent, Map as MapLibre } from "maplibre-gl";
import { useEffect, useRef } from "react";

/** A tap on a mark tells its id; a tap on a cluster goes closer. */
export function useChoosing(map: MapLibre | null, onChoose: ((id: string) => void) | undefined): void {
  const choose = useRef(onChoose);
  choose.current = onChoose;
  useEffect(() => {
    if (!map) return;
    const onMark = (event: MapLayerMouseEvent) => {
      const id: unknown = event.features?.[0]?.properties.id;
      if (typeof id === "string") choose.current?.(id);
    };
    const onCluster = (event: MapLayerMouseEvent) => {
      const feature = event.features?.[0];
      const clusterId: unknown = feature?.properties.cluster_id;
      if (typeof clusterId !== "number") return onMark(event);
      map
        .getSource<GeoJSONSource>("marks")
        ?.getClusterExpansionZoom(clusterId)
        .then(
          (zoom) => map.easeTo({ center: event.lngLat, zoom: zoom + 0.3 }),
          () => undefined,
        );
    };
    const point = () => {
      map.getCanvas().style.cursor = "pointer";
    };
    const unpoint = () => {
      map.getCanvas().style.cursor = "";
    };
    const handlers = [
      ["marks", onMark],
      ["clusters", onCluster],
    ] as const;
    for (const [layer, onClick] of handlers) {
      map.on("click", layer, onClick);
      map.on("mouseenter", layer, point);
      map.on("mouseleave", layer, unpoint);
    }
    return () => {
      for (const [layer, onClick] of handlers) {
        map.off("click", layer, onClick);
        map.off("mouseenter", layer, point);
        map.off("mouseleave", layer, unpoint);
      }
    };
  }, [map]);
}
