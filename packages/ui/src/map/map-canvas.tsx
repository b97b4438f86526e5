import { wordsIn } from "@paknam/wording";
import { type GeoJSONSource, Map as MapLibre, NavigationControl, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
// A bundle must be told where the worker is, else the map never loads (MapLibre 6).
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { useEffect, useRef, useState } from "react";
import { marksAsFeatures } from "./map-marks.ts";
import { mapStyle, pageFont } from "./map-style.ts";
import type { PlaceMapProps } from "./place-map-props.ts";
import { addStateImages } from "./state-images.ts";
import { useCentre } from "./use-centre.ts";
import { useChoosing } from "./use-choosing.ts";
import { usePin } from "./use-pin.ts";

setWorkerUrl(workerUrl);

const NEAR_ZOOM = 13.5;

/** The map itself; PlaceMap loads it when it is first needed. */
export default function MapCanvas(props: PlaceMapProps) {
  const { shapes, language, box, marks, pin, areaCode = null } = props;
  const holder = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const first = useRef({ box, pin, language, label: props.label });

  useEffect(() => {
    const container = holder.current;
    if (!container) return;
    let made: MapLibre | undefined;
    let isGone = false;
    const start = first.current;
    const say = wordsIn(start.language);
    // Labels are drawn from the page's font: it must be there first, else they stay in a fallback for good.
    void Promise.allSettled([
      document.fonts.load(`16px "${pageFont()}"`, "กขค"),
      document.fonts.load(`16px "${pageFont()}"`, "abc"),
    ]).then(() => {
      if (isGone) return;
      try {
        made = new MapLibre({
          container,
          style: mapStyle({ shapes: undefined, language: start.language, font: pageFont(), areaCode: null }),
          ...(start.pin
            ? { center: [start.pin.lng, start.pin.lat], zoom: NEAR_ZOOM }
            : { bounds: [...start.box], fitBoundsOptions: { padding: 12 } }),
          maxZoom: 18,
          minZoom: 7,
          dragRotate: false,
          pitchWithRotate: false,
          touchPitch: false,
          attributionControl: false,
          cooperativeGestures: false,
          locale: {
            "NavigationControl.ZoomIn": say("map.zoomIn"),
            "NavigationControl.ZoomOut": say("map.zoomOut"),
            "Map.Title": start.label,
          },
        });
      } catch {
        // No WebGL: the words and the table beside the map say the same.
        setHasFailed(true);
        return;
      }
      made.touchZoomRotate.disableRotation();
      made.addControl(new NavigationControl({ showCompass: false }), "top-right");
      setMap(made);
    });
    return () => {
      isGone = true;
      made?.remove();
      setMap(null);
    };
  }, []);

  const scheme = useScheme();
  const [drawn, setDrawn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours are read from the page, which changes with the scheme
  useEffect(() => {
    if (!map) return;
    let isGone = false;
    map.setStyle(mapStyle({ shapes, language, font: pageFont(), areaCode }), { diff: false });
    map.once("style.load", async () => {
      await addStateImages(map);
      if (!isGone) setDrawn((times) => times + 1);
    });
    return () => {
      isGone = true;
    };
  }, [map, shapes, language, areaCode, scheme]);

  useEffect(() => {
    if (!map || drawn === 0) return;
    const source = map.getSource<GeoJSONSource>("marks");
    void source?.setData(marksAsFeatures(marks ?? []));
  }, [map, drawn, marks]);

  usePin(map, props);
  useCentre(map, props);
  useChoosing(map, props.onChoose);

  if (hasFailed) return <div className="pk-map-failed">{wordsIn(language)("map.failed")}</div>;
  return <div ref={holder} className="pk-map-canvas" data-drawn={drawn > 0 || undefined} />;
}

/** The page's present scheme, as often as it changes. */
function useScheme(): string {
  const read = () => getComputedStyle(document.documentElement).colorScheme;
  const [scheme, setScheme] = useState(read);
  useEffect(() => {
    const watch = new MutationObserver(() => setScheme(read()));
    watch.observe(document.documentElement, {
      attributeFilter: ["data-color-scheme", "data-mantine-color-scheme"],
    });
    return () => watch.disconnect();
  });
  return scheme;
}
