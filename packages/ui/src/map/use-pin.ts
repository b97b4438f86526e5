import type { Point } from "@paknam/contract";
import { wordsIn } from "@paknam/wording";
import { type Map as MapLibre, type MapMouseEvent, Marker } from "maplibre-gl";
import { useEffect, useRef } from "react";
import { arrowStep } from "./arrow-step.ts";
import type { PlaceMapProps } from "./place-map-props.ts";

const PIN =
  '<svg xmlns="http://www.w3.org/2000/svg" width="34" height="34" viewBox="0 0 24 24" stroke="currentColor" stroke-width="2" stroke-linejoin="round" aria-hidden="true"><path d="M12 21.5s-7-6.3-7-11.7a7 7 0 0 1 14 0c0 5.4-7 11.7-7 11.7z"/><circle cx="12" cy="9.8" r="2.6" fill="currentColor" stroke="none"/></svg>';

/** The one place of a page as a pin; where it may be moved: by dragging, by a tap elsewhere, by the arrow keys. */
export function usePin(map: MapLibre | null, props: Pick<PlaceMapProps, "pin" | "onPinMove" | "language">): void {
  const { pin, language } = props;
  const isMovable = props.onPinMove !== undefined;
  const move = useRef(props.onPinMove);
  move.current = props.onPinMove;
  const lat = pin?.lat;
  const lng = pin?.lng;

  useEffect(() => {
    if (!map || lat === undefined || lng === undefined) return;
    const element = document.createElement("div");
    element.className = "pk-map-pin";
    element.innerHTML = PIN;
    const marker = new Marker({ element, anchor: "bottom", draggable: isMovable }).setLngLat([lng, lat]).addTo(map);
    element.setAttribute("aria-label", wordsIn(language)(isMovable ? "map.pinMovable" : "map.pin"));
    element.setAttribute("role", isMovable ? "button" : "img");
    if (isMovable) {
      element.dataset.movable = "";
      element.tabIndex = 0;
      const tell = (point: Point) => move.current?.(point);
      marker.on("dragend", () => tell(plain(marker.getLngLat())));
      element.addEventListener("keydown", (event) => {
        const moved = arrowStep({ lat, lng }, event.key, map.getZoom());
        if (!moved) return;
        event.preventDefault();
        event.stopPropagation();
        tell(moved);
      });
    } else element.removeAttribute("tabindex");
    if (!map.getBounds().contains([lng, lat])) map.jumpTo({ center: [lng, lat], zoom: Math.max(map.getZoom(), 13) });
    return () => {
      const hadFocus = document.activeElement === element;
      marker.remove();
      // A step with the keys makes a new pin: the focus goes along.
      if (hadFocus) requestAnimationFrame(() => map.getContainer().querySelector<HTMLElement>(".pk-map-pin")?.focus());
    };
  }, [map, lat, lng, isMovable, language]);

  useEffect(() => {
    if (!map || !isMovable) return;
    const onClick = (event: MapMouseEvent) => move.current?.(plain(event.lngLat));
    map.on("click", onClick);
    map.getCanvas().style.cursor = "crosshair";
    return () => {
      map.off("click", onClick);
      map.getCanvas().style.cursor = "";
    };
  }, [map, isMovable]);
}

/** Six decimals are a tenth of a metre: more is noise. */
function plain({ lat, lng }: { lat: number; lng: number }): Point {
  return { lat: Number(lat.toFixed(6)), lng: Number(lng.toFixed(6)) };
}
