import type { AreaShapes } from "@paknam/contract";
import type { FilterSpecification, GeoJSONSourceSpecification, StyleSpecification } from "maplibre-gl";

const EMPTY: GeoJSONSourceSpecification["data"] = { type: "FeatureCollection", features: [] };

/** A token's present value; MapLibre cannot read CSS variables itself. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--pk-${name}`).trim();
}

/** The family that the page itself uses, so that labels on the map are of the same hand. */
export function pageFont(): string {
  const first = getComputedStyle(document.body).fontFamily.split(",")[0] ?? "sans-serif";
  return first.replaceAll('"', "").trim();
}

/** Which sub-district is tinted. */
export const chosenFilter = (areaCode: string | null): FilterSpecification => ["==", ["get", "code"], areaCode ?? ""];

/**
 * Our own base map: sea, sub-districts with their names, and the layers for marks. No address outside is asked for anything.
 * @param options.font family already loaded (labels are drawn from it glyph by glyph)
 */
export function mapStyle(options: {
  shapes: AreaShapes | undefined;
  language: string;
  font: string;
  areaCode: string | null;
}): StyleSpecification {
  const { shapes, font } = options;
  const name = options.language === "th" ? "th" : "en";
  const isApproximate = shapes?.approximate ?? false;
  return {
    version: 8,
    sources: {
      areas: { type: "geojson", data: shapes ? (shapes.collection as GeoJSONSourceSpecification["data"]) : EMPTY },
      marks: {
        type: "geojson",
        data: EMPTY,
        cluster: true,
        clusterRadius: 42,
        clusterMaxZoom: 15,
        clusterProperties: { total: ["+", ["get", "count"]] },
      },
    },
    layers: [
      { id: "sea", type: "background", paint: { "background-color": token("map-sea") } },
      {
        id: "land",
        type: "fill",
        source: "areas",
        paint: { "fill-color": token("map-land"), "fill-opacity": isApproximate ? 0.75 : 1 },
      },
      {
        id: "chosen",
        type: "fill",
        source: "areas",
        filter: chosenFilter(options.areaCode),
        paint: { "fill-color": token("river"), "fill-opacity": 0.2 },
      },
      {
        id: "borders",
        type: "line",
        source: "areas",
        paint: {
          "line-color": token("map-line"),
          "line-width": ["interpolate", ["linear"], ["zoom"], 9, 0.6, 14, 1.6],
          ...(isApproximate ? { "line-dasharray": [3, 2] } : {}),
        },
      },
      {
        id: "names",
        type: "symbol",
        source: "areas",
        layout: {
          "text-field": ["get", name],
          "text-font": [font],
          "text-size": ["interpolate", ["linear"], ["zoom"], 9, 10.5, 14, 15],
          "text-max-width": 7,
          "text-padding": 6,
        },
        paint: { "text-color": token("map-label"), "text-halo-color": token("map-land"), "text-halo-width": 1.6 },
      },
      {
        id: "clusters",
        type: "circle",
        source: "marks",
        filter: ["any", ["has", "point_count"], [">", ["get", "count"], 1]],
        paint: {
          "circle-color": token("river"),
          "circle-stroke-color": token("surface"),
          "circle-stroke-width": 2,
          "circle-radius": [
            "interpolate",
            ["linear"],
            ["coalesce", ["get", "total"], ["get", "count"]],
            2,
            13,
            50,
            19,
            1000,
            28,
          ],
        },
      },
      {
        id: "cluster-counts",
        type: "symbol",
        source: "marks",
        filter: ["any", ["has", "point_count"], [">", ["get", "count"], 1]],
        layout: {
          "text-field": ["to-string", ["coalesce", ["get", "total"], ["get", "count"]]],
          "text-font": [font],
          "text-size": 13,
          "text-allow-overlap": true,
        },
        paint: { "text-color": token("on-river") },
      },
      {
        id: "marks",
        type: "symbol",
        source: "marks",
        filter: ["all", ["!", ["has", "point_count"]], ["==", ["get", "count"], 1]],
        layout: {
          "icon-image": ["concat", "state-", ["get", "state"]],
          "icon-allow-overlap": true,
        },
      },
    ],
  };
}
