import type { ComplaintState, Point } from "@paknam/contract";
import type { GeoJSONSourceSpecification } from "maplibre-gl";

/** One thing to show on the map. `id` comes back when it is chosen; `count` over 1 shows as a number. */
export type MapMark = Readonly<{ id: string; point: Point; state: ComplaintState; count?: number }>;

/** The marks as the clustered GeoJSON source wants them. */
export function marksAsFeatures(marks: readonly MapMark[]): GeoJSONSourceSpecification["data"] {
  return {
    type: "FeatureCollection",
    features: marks.map((mark) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: [mark.point.lng, mark.point.lat] },
      properties: { id: mark.id, state: mark.state, count: mark.count ?? 1 },
    })),
  };
}
