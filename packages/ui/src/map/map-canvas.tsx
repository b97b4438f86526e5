import { wordsIn } from "@paknam/wording";
import { type GeoJSONSource, Map as MapLibre, NavigationControl, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
// A bundle must be told where the worker is, else the map never loads (MapLibre 6).
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import { useEffect, useRef, useState } from "react";
import { marksAsFeatures } from "./map-marks.ts";
import { chosenFilter, mapStyle, pageFont } from "./map-style.ts";
import type { PlaceMapProps } from "./place-map-props.ts";
import { addStateImages } from "./state-images.ts";
import { BOX_PADDING_PX, useBox } from "./use-box.ts";
import { useCentre } from "./use-centre.ts";
import { useChoosing } from "./use-choosing.ts";
import { usePin } from "./use-pin.ts";

setWorkerUrl(workerUrl);

const NEAR_ZOOM = 13.5;

/** The map itself; PlaceMap loads it when it is first needed. */
export default function MapCanvas(props: PlaceMapProps) {
  const { shapes, language, marks, areaCode = null } = props;
  const holder = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  // What is known when the map is made is in its first style: each further style costs a slow phone a second.
  const known = useRef(props);
  known.current = props;
  const styled = useRef<readonly unknown[]>([]);
  // While a style loads MapLibre throws at whoever changes it; `draw` sets all of it again afterwards.
  const isStyling = useRef(false);

  useEffect(() => {
    const container = holder.current;
    if (!container) return;
    let made: MapLibre | undefined;
    let isGone = false;
    // Labels are drawn from the page's font: it must be there first, else they stay in a fallback for good.
    void Promise.allSettled([
      document.fonts.load(`16px "${pageFont()}"`, "กขค"),
      document.fonts.load(`16px "${pageFont()}"`, "abc"),
    ]).then(() => {
      if (isGone) return;
      const start = known.current;
      const say = wordsIn(start.language);
      try {
        made = new MapLibre({
          container,
          style: mapStyle({ ...start, areaCode: start.areaCode ?? null, font: pageFont() }),
          ...(start.pin
            ? { center: [start.pin.lng, start.pin.lat], zoom: NEAR_ZOOM }
            : { bounds: [...start.box], fitBoundsOptions: { padding: BOX_PADDING_PX } }),
          maxZoom: 18,
          minZoom: 7,
          dragRotate: false,
          pitchWithRotate: false,
          touchPitch: false,
          attributionControl: false,
          // Names that fade in keep a slow phone drawing for frame after frame.
          fadeDuration: 0,
          cooperativeGestures: false,
          locale: {
            "NavigationControl.ZoomIn": say("map.zoomIn"),
            "NavigationControl.ZoomOut": say("map.zoomOut"),
            "Map.Title": start.label,
          },
        });
        styled.current = [start.shapes, start.language, schemeNow()];
      } catch {
        // No WebGL: the words and the table beside the map say the same.
        setHasFailed(true);
        return;
      }
      made.touchZoomRotate.disableRotation();
      made.addControl(new NavigationControl({ showCompass: false }), "top-right");
      const ready = made;
      ready.once("style.load", () => !isGone && setMap(ready));
    });
    return () => {
      isGone = true;
      made?.remove();
      setMap(null);
    };
  }, []);

  const scheme = useScheme();
  const [drawn, setDrawn] = useState(0);
  const [isSeen, setSeen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: colours are read from the page, which changes with the scheme
  useEffect(() => {
    if (!map) return;
    let isGone = false;
    const draw = async () => {
      await addStateImages(map);
      if (!isGone) setDrawn((times) => times + 1);
    };
    const wanted = [shapes, language, scheme];
    if (wanted.every((each, index) => each === styled.current[index])) void draw();
    else {
      styled.current = wanted;
      isStyling.current = true;
      map.setStyle(mapStyle({ shapes, language, font: pageFont(), areaCode }), { diff: false });
      map.once("style.load", () => {
        isStyling.current = false;
        void draw();
      });
    }
    return () => {
      isGone = true;
    };
  }, [map, shapes, language, scheme]);

  useEffect(() => {
    if (drawn > 0 && !isStyling.current) map?.setFilter("chosen", chosenFilter(areaCode));
  }, [map, drawn, areaCode]);

  useEffect(() => {
    if (!map || drawn === 0) return;
    const source = map.getSource<GeoJSONSource>("marks");
    void source?.setData(marksAsFeatures(marks ?? []));
    // Told to the page when it is to be seen, for whoever waits for the picture.
    const onIdle = () => setSeen(true);
    map.once("idle", onIdle);
    return () => {
      map.off("idle", onIdle);
    };
  }, [map, drawn, marks]);

  useBox(map, props);
  usePin(map, props);
  useCentre(map, props);
  useChoosing(map, props.onChoose);

  if (hasFailed) return <div className="pk-map-failed">{wordsIn(language)("map.failed")}</div>;
  return (
    <>
      <div ref={holder} className="pk-map-canvas" data-drawn={isSeen || undefined} />
      {!isSeen && <div className="pk-map-waiting">{wordsIn(language)("common.loading")}</div>}
    </>
  );
}

const schemeNow = (): string => getComputedStyle(document.documentElement).colorScheme;

/** The page's present scheme, as often as it changes. */
function useScheme(): string {
  const [scheme, setScheme] = useState(schemeNow);
  useEffect(() => {
    const watch = new MutationObserver(() => setScheme(schemeNow()));
    watch.observe(document.documentElement, {
      attributeFilter: ["data-color-scheme", "data-mantine-color-scheme"],
    });
    return () => watch.disconnect();
  });
  return scheme;
}
